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
  (_req, res, next) => {
    // Always asked for anew, but kept for the way back: a person who returns finds what they had typed.
    res.setHeader('Cache-Control', 'private, no-cache');
    next();
  },
];
