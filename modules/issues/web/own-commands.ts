/** Commands that this page gave: their echoes are no news. */
const own = new Set<string>()
const most = 500

export function noteOwnCommand(id: string): void {
  own.add(id)
  if (own.size <= most) return
  const [eldest] = own
  if (eldest !== undefined) own.delete(eldest)
}

export function isOwnCommand(id: string): boolean {
  return own.has(id)
}
