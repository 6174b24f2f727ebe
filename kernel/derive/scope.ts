/**
 * Whether a token narrowed to `scopes` (`issue.move`, or `issue.*` for all of one object) may use the command or
 * query of that name; null is not narrowed.
 */
export function isInScope(scopes: readonly string[] | null, name: string): boolean {
  if (scopes === null) return true
  const object = `${name.slice(0, name.indexOf('.'))}.*`
  return scopes.some(scope => scope === name || scope === object)
}
