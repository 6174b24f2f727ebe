const longest = 4096
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu
const awkward = /[\s"<>`{}|\\^]/gu
const webLink = /^https?:\/\/[^/?#]/i
const personalLink = /^(?:mailto|tel):[^/]/i

/**
 * The href that may be put on a link, or null when it may lead anywhere else than to http, https, mailto, tel or
 * a path of this site. Characters that cannot be seen are dropped first, since browsers drop them too and
 * `java\tscript:` would come to life. Giving the answer in again changes nothing.
 */
export function safeHref(href: unknown): string | null {
  if (typeof href !== 'string' || href.length > longest) return null
  const seen = href.toWellFormed().replace(unseen, '').trim()
  if (!webLink.test(seen) && !personalLink.test(seen) && !isPathOfThisSite(seen)) return null
  const clean = seen.replace(awkward, char => encodeURIComponent(char))
  return clean.length > longest ? null : clean
}

// Neither `//host` nor `/\host`, which browsers read as another site; nor a bare word, where an encoded colon could hide.
const isPathOfThisSite = (href: string): boolean =>
  /^(?:\/(?![/\\])|\.\.?\/|[#?])/.test(href) && !href.includes('\\')

/** An address as a person types it: `www.` and plain domains become https. Null when it is not a safe link. */
export function typedHref(text: string): string | null {
  const typed = text.trim()
  const safe = safeHref(typed)
  if (safe !== null) return safe
  if (/^[^\s@/?#:]+@[^\s@/?#:.]+(?:\.[^\s@/?#:.]+)+$/.test(typed)) return safeHref(`mailto:${typed}`)
  return /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+(?::\d+)?(?:[/?#]|$)/u.test(typed)
    ? safeHref(`https://${typed}`)
    : null
}

export type LinkPiece = { text: string; href: string | null }

const bareUrl = /https?:\/\/[!#-;=?-[\]_a-z~]+/gi

/** A text cut into plain pieces and bare web addresses; the pieces joined are the text. Linear in its length. */
export function bareLinks(text: string): LinkPiece[] {
  const pieces: LinkPiece[] = []
  let done = 0
  for (const match of text.matchAll(bareUrl)) {
    const url = match[0].slice(0, endOfUrl(match[0]))
    const href = safeHref(url)
    if (href === null) continue
    if (match.index > done) pieces.push({ text: text.slice(done, match.index), href: null })
    pieces.push({ text: url, href })
    done = match.index + url.length
  }
  if (done < text.length) pieces.push({ text: text.slice(done), href: null })
  return pieces
}

/** Where the address ends when the sentence around it goes on: full stops and brackets it did not open stay out. */
function endOfUrl(url: string): number {
  const surplus = { ')': surplusOf(url, '(', ')'), ']': surplusOf(url, '[', ']') }
  let end = url.length
  while (end > 0) {
    const last = url.charAt(end - 1)
    if (last === ')' || last === ']') {
      if (surplus[last] <= 0) return end
      surplus[last]--
    } else if (!".,;:!?'*_~".includes(last)) return end
    end--
  }
  return end
}

function surplusOf(text: string, open: string, close: string): number {
  let surplus = 0
  for (const char of text) surplus += char === close ? 1 : char === open ? -1 : 0
  return surplus
}
