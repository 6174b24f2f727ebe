/** What the driver throws: SQLSTATE or a name of its own in `code`. */
interface DriverError {
  readonly code?: unknown
  readonly severity?: unknown
  readonly constraint_name?: unknown
  readonly table_name?: unknown
  readonly column_name?: unknown
}

const lostCodes = new Set([
  'CONNECTION_CLOSED',
  'CONNECTION_ENDED',
  'CONNECTION_DESTROYED',
  'CONNECT_TIMEOUT',
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOENT',
  'EACCES',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EMFILE',
  'ENFILE',
])
// The last two mean that the driver repeated a statement outside its transaction, where writing is forbidden.
const againOnNewCodes = new Set(['0A000', '25P02', '26000', '25006'])
const againCodes = new Set(['40001', '40P01', '55P03'])

const field = (error: unknown, name: keyof DriverError): string =>
  typeof error === 'object' && error !== null ? String((error as DriverError)[name] ?? '') : ''

export const codeOf = (error: unknown): string => field(error, 'code')
export const constraintOf = (error: unknown): string => field(error, 'constraint_name')

/** The connection is gone, or PostgreSQL is about to go: nothing more may be sent on it. */
export function isLost(error: unknown): boolean {
  const code = codeOf(error)
  return (
    lostCodes.has(code) ||
    field(error, 'severity') === 'FATAL' ||
    field(error, 'severity') === 'PANIC' ||
    code.startsWith('57P') ||
    code.startsWith('08') ||
    code.startsWith('53')
  )
}

/** May succeed if tried again, on another connection. */
export const needsNewConnection = (error: unknown): boolean =>
  isLost(error) || againOnNewCodes.has(codeOf(error))

export const mayTryAgain = (error: unknown): boolean =>
  needsNewConnection(error) || againCodes.has(codeOf(error))

/** A value or a constraint was refused: the fault of one command, not of the batch. */
export function isRefusal(error: unknown): boolean {
  const code = codeOf(error)
  return code.length === 5 && (code.startsWith('22') || code.startsWith('23'))
}

/** PostgreSQL ended a statement that took too long. */
export const isTimeout = (error: unknown): boolean => codeOf(error) === '57014'
