/** A row as the driver gives it: snake_case columns; times are ISO text, dates text, bigints numbers. */
export type DbRow = Readonly<Record<string, unknown>>

/** Asks inside one read-only snapshot of one workspace. */
export type Ask = <Row extends DbRow = DbRow>(text: string, parameters?: readonly unknown[]) => Promise<Row[]>

export interface Db {
  /** One read-only statement under row-level security of the workspace, in one round trip, on the reader pool. */
  read<Row extends DbRow = DbRow>(
    workspace: string,
    text: string,
    parameters?: readonly unknown[],
  ): Promise<Row[]>
  /** Several reads in one snapshot (REPEATABLE READ, READ ONLY) on one reader connection. */
  snapshot<T>(workspace: string, body: (ask: Ask) => Promise<T>): Promise<T>
  /** False while PostgreSQL is away: callers answer `unavailable`. */
  isUp(): boolean
  close(): Promise<void>
}

/** How to reach PostgreSQL: a unix socket's folder or a host. */
export interface DbAddress {
  readonly host: string
  readonly port: number
  readonly database: string
  /** The login; statements run under the role `concord_app`, which is set at connect. */
  readonly user: string
  readonly password: string | null
  /** Encryption, as strict as `sslmode` of that name; default: none. */
  readonly ssl?: false | 'require' | 'allow' | 'prefer' | 'verify-full'
}
