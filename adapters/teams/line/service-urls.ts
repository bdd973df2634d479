// Which addresses are Teams': our token is sent to no other.

const LOOPBACK = new Set(['127.0.0.1', '[::1]', 'localhost']);

/** `allowed`: hosts, which means https, or beginnings of addresses. */
export const isAllowedServiceUrl = (serviceUrl: string, allowed: readonly string[]): boolean => {
  const url = read(serviceUrl);
  return url !== undefined && url.username === '' && url.password === '' && allowed.some((one) => isWithin(url, one));
};

export const isLoopback = (serviceUrl: string): boolean => {
  const url = read(serviceUrl);
  return url !== undefined && /^https?:$/.test(url.protocol) && LOOPBACK.has(url.hostname);
};

const isWithin = (url: URL, allowed: string): boolean => {
  const base = read(allowed.includes('://') ? allowed : `https://${allowed}/`);
  if (base === undefined || base.origin !== url.origin) return false;
  const path = base.pathname.replace(/\/*$/, '/');
  return `${url.pathname}/`.startsWith(path);
};

const read = (text: string): URL | undefined => URL.parse(text) ?? undefined;
