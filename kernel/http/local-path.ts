const base = 'http://concord.invalid'

/**
 * Where to go after signing in, from an address that somebody else may have written: its path, query and hash if it
 * stays on this site, else `/`. Takes no scheme, no `//evil`, no `\\evil`, no control characters between.
 */
export function localPath(next: string | null | undefined): string {
  if (!next?.startsWith('/')) return '/'
  const url = URL.parse(next, base)
  if (url === null || url.origin !== base) return '/'
  const path = `${url.pathname}${url.search}${url.hash}`
  // `/.//evil` is resolved to `//evil`, which the next reader would take for a host.
  return path.startsWith('//') ? '/' : path
}
