/** The code of an error of the system or of PostgreSQL (`ENOENT`, `23505`), or null. */
export function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
