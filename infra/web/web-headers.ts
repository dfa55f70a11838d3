/**
 * The headers of every file that people open. No inline script, nothing from elsewhere, and
 * connections only to the API, the sign-in, the socket and the bucket of uploads. No inline style
 * in the Messenger either; the reference of the API cannot be shown without.
 */
export function webHeaders(
  connectsTo: readonly string[],
  page: ReturnType<typeof pageAt>,
): Readonly<Record<string, string>> {
  const style = page === 'reference' ? "'self' 'unsafe-inline'" : "'self'";
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${style}`,
    "img-src 'self'",
    "font-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    `connect-src ${["'self'", ...connectsTo].join(' ')}`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ];
  return {
    'content-security-policy': policy.join('; '),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'permissions-policy': 'camera=(), geolocation=(), microphone=()',
    'cross-origin-opener-policy': 'same-origin',
  };
}

/** Whose file it is, by its path. */
export function pageAt(path: string): 'messenger' | 'reference' {
  return path.startsWith('/docs/') ? 'reference' : 'messenger';
}

/** A file with a hash in its name never changes; any other is fetched each time. */
export function cacheControlOf(path: string): string {
  return path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}
