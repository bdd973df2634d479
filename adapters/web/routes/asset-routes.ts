// Styles, scripts and the icon. Under the version that pages name they never change; by their plain names a browser asks again.
import express, { type Request, type Response, type Router } from 'express';
import { ASSETS_FOLDER, assetText, assetVersion } from '../assets.ts';

const ONE_YEAR_S = 365 * 86_400;
const VERSIONED = /^\/([\w-]{10})\/([a-z+-]+\.(css|js|svg))$/;

export const assetRoutes = (): Router => {
  const router = express.Router();
  router.get(VERSIONED, sendVersioned);
  router.use(express.static(ASSETS_FOLDER, { index: false, maxAge: 0 }));
  return router;
};

const sendVersioned = (req: Request, res: Response): void => {
  const [, version, name = '', ending = ''] = VERSIONED.exec(req.path) ?? [];
  const text = assetText(name);
  if (text === undefined) {
    res.sendStatus(404);
    return;
  }
  // A page that was opened before the program was renewed is given what there is now, and keeps it for no time.
  const isNewest = version === assetVersion();
  res.setHeader('Cache-Control', isNewest ? `public, max-age=${ONE_YEAR_S}, immutable` : 'public, max-age=0');
  res.setHeader('X-Content-Type-Options', 'nosniff');
  res.type(ending).send(text);
};
