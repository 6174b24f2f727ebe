/** A hole to be torn into a copy of the tree, and what must then go red. */
export interface Hole {
  readonly name: string
  readonly file: string
  /** Stands in the file exactly once. */
  readonly find: string
  readonly replace: string
  readonly test: string
  /** Of the tests in that file, run those whose name holds this … */
  readonly run: string
  /** … and one of these must fail. */
  readonly red: RegExp
}

const laws = 'kernel/laws/laws.test.ts'
const live = 'kernel/laws/live.test.ts'

export const holes: readonly Hole[] = [
  {
    name: 'rows are read and written without the workspace',
    file: 'kernel/table.ts',
    find: "'workspace_id = $1::uuid and id = any($2::uuid[])'",
    replace: "'$1::uuid is not null and id = any($2::uuid[])'",
    test: laws,
    run: 'book.edit: law 3',
    red: /law 3, tenancy/,
  },
  {
    name: 'sync lets anybody listen to a container',
    file: 'kernel/sync/hub.ts',
    find: 'return this.#graph.roleAt(connection.person, container) !== null',
    replace: 'return this.#graph.roleAt(connection.person, container) !== undefined',
    test: live,
    run: 'who',
    red: /gains a place|loses a place/,
  },
  {
    name: 'what a command names is not checked to be visible',
    file: 'kernel/enter.ts',
    find: 'for (const ref of refs) await visibleRow(run, ref, asSystem)',
    replace: 'for (const ref of refs) await presentRow(run, ref)',
    test: laws,
    run: 'book.add: law 2',
    red: /hidden twin/,
  },
  {
    name: 'a loss of rights raises no revision',
    file: 'kernel/access.ts',
    find: 'for (const person of affected) this.#revisions.set(person, this.#clock)',
    replace: '',
    test: live,
    run: 'who',
    red: /loses a place|banished/,
  },
  {
    name: 'commands ask for no permission',
    file: 'kernel/enter.ts',
    find: 'if (!asSystem) refuseForbidden(',
    replace: 'if (asSystem) refuseForbidden(',
    test: laws,
    run: 'book.discard: law 2',
    red: /ladder/,
  },
  {
    name: 'a called command asks for no permission of its own',
    file: 'kernel/enter.ts',
    find: 'const entered = await enter(run, { declaration, input, refs, asSystem })',
    replace: 'const entered = await enter(run, { declaration, input, refs, asSystem: true || asSystem })',
    test: laws,
    run: 'book.replace: law 2',
    red: /ladder/,
  },
  {
    name: 'a query takes a hidden twin for the real thing',
    file: 'kernel/ask.ts',
    find: '(ref.id === this.actor || this.reading.graph.roleAt(this.actor, containerOf(ref.type, row)) !== null)',
    replace: 'true',
    test: laws,
    run: 'book.list: law 2',
    red: /hidden twin|ladder/,
  },
  {
    name: 'a suspended person acts',
    file: 'kernel/access-facts.ts',
    find: 'if (!standing?.active) return found',
    replace: 'if (!standing) return found',
    test: laws,
    run: 'book.edit: law 2',
    red: /standing and token/,
  },
  {
    name: "a command id gives another person's answer",
    file: 'kernel/attempt.ts',
    find: 'known.actor !== request.actor || known.hash',
    replace: 'known.hash',
    test: laws,
    run: 'book.edit: law 4',
    red: /law 4, twice/,
  },
  {
    name: 'a table stands without row-level security',
    file: 'kernel/db/0001-kernel.sql',
    find: "select kernel.protect('kernel.link');",
    replace: 'grant select, insert, update, delete on kernel.link to concord_app;',
    test: laws,
    run: 'row-level security',
    red: /every table stands behind/,
  },
  {
    name: 'a query asks for no permission in its scope',
    file: 'kernel/ask.ts',
    find: 'else this.#allow(permission, ref.type, this.#seen(ref))',
    replace: 'else this.#seen(ref)',
    test: laws,
    run: 'book.list-old: law 2',
    red: /ladder/,
  },
  {
    name: 'the scope of a token is ignored',
    file: 'kernel/derive/scope.ts',
    find: 'if (scopes === null) return true',
    replace: 'if (scopes === null || scopes.length > 0) return true',
    test: 'kernel/laws/matrix.test.ts',
    run: 'book.edit: matrix',
    red: /matrix of principals/,
  },
]
