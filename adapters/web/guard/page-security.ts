// What a browser is told about our pages: nothing but our own files, no framing, no inline script or style.
import type { RequestHandler } from 'express';
import helmet from 'helmet';

/** Promised where TLS is: over plain HTTP it would lock the browser out. Of this name alone: others are not ours to speak for. */
const ONE_YEAR_S = 365 * 86_400;

const told = (strictTransportSecurity: false | { maxAge: number; includeSubDomains: false }): RequestHandler =>
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
    strictTransportSecurity,
    // With `no-referrer` browsers send `Origin: null` on our own forms, which the guard refuses.
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });

const overTls = told({ maxAge: ONE_YEAR_S, includeSubDomains: false });
const plain = told(false);

export const pageSecurity = (): RequestHandler[] => [
  (req, res, next) => (req.secure ? overTls : plain)(req, res, next),
  (req, res, next) => {
    // On the way back, too, a page shows what stands now. The answer to a form is kept for it: without, a browser
    // asks whether to send the form once more.
    res.setHeader('Cache-Control', req.method === 'POST' ? 'private, no-cache' : 'no-store');
    next();
  },
];
