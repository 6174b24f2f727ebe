import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { asSecret, defineCommand, fresh } from '../command.ts'
import { ref } from '../input.ts'
import { defineModule } from '../module.ts'
import { Workspace } from '../records.ts'
import { createRegistry } from '../registry.ts'
import { seedId } from '../seed.ts'
import { apiText } from './api-text.ts'

const order = defineCommand({
  name: 'tea.order',
  about: 'Order tea.\n  Twice, if need be.',
  permission: 'object:read',
  target: { type: Workspace, from: 'shop' },
  input: () =>
    z.strictObject({
      id: fresh(Workspace).optional(),
      shop: ref(Workspace),
      kind: z.enum(['green', 'black']).nullable(),
      cups: z.int().min(1).max(9).default(1).describe('How many'),
      with: z.array(z.union([z.literal('milk'), z.object({ sugar: z.number() })])).max(3),
      code: asSecret(z.string().min(4)),
    }),
  example: () => ({ shop: seedId('workspace', 1), kind: null, with: [], code: '0000' }),
  problems: ['tea.sold_out'],
  run: () => {},
})
const brew = defineCommand({
  name: 'tea.brew',
  about: 'Brew it.',
  permission: 'object:read',
  target: { type: Workspace, from: '@workspace' },
  input: () => z.strictObject({}),
  example: () => ({}),
  internal: true,
  run: () => {},
})

test('the text of an API says one fact a line, sorted, internal commands left out', () => {
  const room = defineModule({
    name: 'tea',
    uses: [],
    objects: [],
    commands: { 'tea.order': order, 'tea.brew': brew },
    queries: {},
    permissions: {},
  })
  const lines = apiText(createRegistry([room]))
    .trim()
    .split('\n')
  assert.deepEqual(
    lines.filter(line => line.startsWith('tea.')),
    [
      'tea.order about POST Order tea. Twice, if need be.',
      'tea.order in .code: text 4.. (secret)',
      'tea.order in .cups?: integer 1..9 = 1  # How many',
      'tea.order in .id?: new uuid of workspace',
      'tea.order in .kind: "green" | "black" | null',
      'tea.order in .shop: uuid of workspace',
      'tea.order in .with [] .sugar: number',
      'tea.order in .with: list ..3 of ("milk" | object)',
      'tea.order in: object',
      'tea.order permission object:read',
      'tea.order problem tea.sold_out',
      'tea.order target workspace from shop',
    ],
  )
})
