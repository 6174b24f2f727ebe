import assert from 'node:assert/strict'
import { test } from 'node:test'
import { kernelRoom } from '../kernel/derive/kernel-room.ts'
import { parseWith } from '../kernel/parse.ts'
import { Problem } from '../kernel/problem.ts'
import { createRegistry } from '../kernel/registry.ts'
import { rooms } from './modules.ts'

const { commands, queries } = createRegistry([kernelRoom, ...rooms])
const offered = [...commands.values()].filter(({ internal }) => !internal)
const declarations = [...offered, ...queries.values()].map(({ name, input, example }) => ({
  name,
  input,
  example: JSON.parse(JSON.stringify(example())),
}))

type Declared = (typeof declarations)[number]
type Path = readonly (string | number)[]

/** What no field may be called from outside: it is the house's to set, or reaches a prototype. */
const notForCallers = [
  'role',
  'workspaceId',
  'workspace_id',
  'createdBy',
  'createdAt',
  'isAdmin',
  'asSystem',
  'actor',
  'deletedAt',
  'order_by',
  'fields',
  'expand',
  'constructor',
  '$where',
]
const noTexts: readonly unknown[] = [{ $ne: 1 }, { toString: 1 }, ['a'], [['a']], true]

/** Every value inside, with the way to it. */
function insides(value: unknown, path: Path = []): { path: Path; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path, value }]
  const entries: (readonly [string | number, unknown])[] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value)
  return [{ path, value }, ...entries.flatMap(([key, inside]) => insides(inside, [...path, key]))]
}

function put(value: unknown, [key, ...rest]: Path, other: unknown): unknown {
  if (key === undefined) return other
  const inside = put(Reflect.get(Object(value), key), rest, other)
  if (Array.isArray(value)) return value.with(Number(key), inside)
  return { ...Object(value), [key]: inside }
}

/** Whether the input is refused as `invalid`, and by nothing else. */
function isRefused({ input }: Declared, value: unknown): boolean {
  try {
    parseWith(input(), value)
    return false
  } catch (error) {
    if (error instanceof Problem && error.code === 'invalid') return true
    throw error
  }
}

const placeOf = ({ name }: Declared, path: Path) => `${name} ${path.join('.')}`
const isPlain = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

test('every example is an input', () => {
  const refused = declarations.filter(declared => isRefused(declared, declared.example))
  assert.deepEqual(
    refused.map(({ name }) => name),
    [],
  )
})

test('no input takes a field that is not its own, at any depth', () => {
  const taken = declarations.flatMap(declared =>
    insides(declared.example)
      .filter(({ value }) => isPlain(value))
      .flatMap(({ path, value }) =>
        notForCallers
          .filter(key => !(key in Object(value)) || key === 'constructor')
          .filter(key => !isRefused(declared, put(declared.example, path, { ...Object(value), [key]: 'x' })))
          .map(key => placeOf(declared, [...path, key])),
      ),
  )
  assert.deepEqual(taken, [])
})

test('no input takes an operator, a list or a truth for a text', () => {
  const taken = declarations.flatMap(declared =>
    insides(declared.example)
      .filter(({ value }) => typeof value === 'string')
      .flatMap(({ path }) =>
        noTexts
          .filter(other => !isRefused(declared, put(declared.example, path, other)))
          .map(other => `${placeOf(declared, path)} ${JSON.stringify(other)}`),
      ),
  )
  assert.deepEqual(taken, [])
})

test('every text, list and number has a bound', () => {
  const taken = declarations.flatMap(declared =>
    insides(declared.example).flatMap(({ path, value }) =>
      beyond(value)
        .filter(other => !isRefused(declared, put(declared.example, path, other)))
        .map(() => placeOf(declared, path)),
    ),
  )
  assert.deepEqual(taken, [])
})

const long = 'x'.repeat(2_000_001)

/** Values of the same kind that are too much for anybody. */
function beyond(value: unknown): unknown[] {
  if (typeof value === 'string') return [long]
  if (typeof value === 'number') return [1e15, -1e15, 0.5, Number.POSITIVE_INFINITY]
  return Array.isArray(value) ? [Array.from({ length: 200_000 }, () => value[0] ?? 'x')] : []
}

test('an order that is none is refused, also one by a field that is not shown', () => {
  const ordered = declarations.filter(({ example }) => typeof example.order === 'string')
  assert.ok(ordered.length > 0)
  for (const order of ['digest', 'password', '-email', 'rank; drop table x', 'number,title', '']) {
    for (const declared of ordered) assert.ok(isRefused(declared, { ...declared.example, order }), order)
  }
})
