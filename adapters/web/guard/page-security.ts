// What a browser is told about our pages: nothing but our own files, no framing, no inline script or style.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

export const pageSecurity = (): RequestHandler[] => [
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        connectSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
    },
    // Plain http on loopback: promising https would lock the browser out.
    strictTransportSecurity: false,
    // With `no-referrer` browsers send `Origin: null` on our own forms, which the guard refuses.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  }),
  (req, res, next) => {
    // On the way back, too, a page shows what stands now. The answer to a form is kept for it: without, a browser
    // asks whether to send the form once more.
    res.setHeader('Cache-Control', req.method === 'POST' ? 'private, no-cache' : 'no-store');
    next();
  },
];
