import { z } from 'zod'
import { defineQuery } from '../query.ts'
import { Thing } from '../records.ts'
import { seedId } from '../seed.ts'
import { rowsQuery } from '../wire.ts'
import { idOfSome } from './change-fields.ts'

/** For what a screen shows outside of any list: a link, a chip, an object beside the page. */
export const findRows = defineQuery({
  name: rowsQuery,
  about: 'Objects of any type by id, as those who see them are told of them; others are left out.',
  permission: 'object:read',
  scope: '@workspace',
  watches: [Thing],
  input: () => z.strictObject({ ids: z.array(idOfSome('object')).min(1).max(100) }),
  output: () =>
    z.array(
      z.strictObject({
        type: z.string(),
        s: idOfSome('container').describe('The container that it lies in'),
        row: z.record(z.string(), z.unknown()).describe('Its fields, without long texts'),
      }),
    ),
  example: () => ({ ids: [seedId('object', 1001)] }),
  async run(read, { ids }) {
    const rows = await read.shown(ids)
    return rows.map(({ type, container, row }) => ({ type, s: container, row }))
  },
})
