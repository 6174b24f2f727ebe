export const limits = { spaceName: 60, projectName: 80, projectKey: 10 } as const

/** 2 to 10 capital letters and digits, a letter first: ARROW, X1. */
export const projectKeyPattern = /^[A-Z][A-Z0-9]{1,9}$/
export const isProjectKey = (text: string): boolean => projectKeyPattern.test(text)

/**
 * A key for a project of this name that is not taken: initials of several words, else the first letters of one; a
 * name without Latin letters gets P and a number.
 */
export function suggestKey(name: string, taken: ReadonlySet<string>): string {
  const words = name.toUpperCase().match(/[A-Z0-9]+/g) ?? []
  const [first = ''] = words
  const initials = words.map(word => word.slice(0, 1)).join('')
  const wanted = (words.length > 1 ? initials : first.slice(0, 5)).replace(/^\d+/, '').slice(0, 8)
  if (wanted.length >= 2 && !taken.has(wanted)) return wanted
  const stem = wanted === '' ? 'P' : wanted
  for (let number = 1; ; number++) if (!taken.has(`${stem}${number}`)) return `${stem}${number}`
}
