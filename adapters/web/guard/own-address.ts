// An address of our own pages as a browser gave it back: never somebody else's, and without the last reply.
export const ownAddress = (given: string): string => {
  const base = 'http://localhost';
  const url = URL.parse(given, base);
  if (url === null || url.origin !== base || !given.startsWith('/')) return '/';
  // `/.//host` is read as the path `//host`, which a browser would take for another server.
  if (url.pathname.startsWith('//')) return '/';
  url.searchParams.delete('reply');
  return `${url.pathname}${url.search}`;
};
