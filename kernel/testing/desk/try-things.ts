import { z } from 'zod'
import { defineCommand, fresh, ref, type Tx } from '../../command.ts'
import type { New } from '../../object.ts'
import { problem } from '../../problem.ts'
import { Thing, thingOf } from '../../records.ts'
import { createSheet } from './commands.ts'
import { Drawer, Sheet } from './objects.ts'

export const lateErrors: unknown[] = []

/** Does what bodies may do wrong, and what only some of them do right. */
export const tryThings = defineCommand({
  name: 'sheet.try',
  about: 'Do one of several odd things.',
  permission: 'sheet:write',
  target: { type: Drawer, from: 'drawer' },
  input: () =>
    z.strictObject({
      drawer: ref(Drawer),
      id: fresh(Sheet),
      how: z.enum([
        'count',
        'forget-await',
        'wait',
        'elsewhere',
        'call',
        'renew',
        'flush-then-refuse',
        'swallow',
        'thing',
        'scribble',
      ]),
      other: ref(Drawer).optional(),
    }),
  output: () => z.unknown(),
  example: () => ({ drawer: '' as never, id: '' as never, how: 'count' as const }),
  async run(tx, { drawer, id, how, other }): Promise<unknown> {
    const sheet = (title: string, at = drawer) => ({
      id,
      drawerId: at,
      no: tx.next(`sheet:${at}`),
      title,
      rank: 'a1',
    })
    if (how === 'count') return (await tx.find(Sheet, { drawerId: drawer })).length
    if (how === 'forget-await') {
      setTimeout(() => {
        try {
          tx.insert(Sheet, sheet('too late'))
        } catch (error) {
          lateErrors.push(error)
        }
      }, 20)
      return null
    }
    if (how === 'wait') await new Promise(resolve => setTimeout(resolve, 700))
    if (how === 'elsewhere' && other) tx.insert(Sheet, sheet('elsewhere', other))
    if (how === 'call') return tx.call(createSheet, { id, drawer, title: 'called' })
    if (how === 'renew') {
      tx.remove(Sheet, id)
      tx.insert(Sheet, sheet('renewed'))
    }
    if (how === 'flush-then-refuse') {
      tx.insert(Sheet, sheet('flushed'))
      const found = await tx.find(Sheet, { drawerId: drawer, title: 'flushed' })
      throw problem.conflict('desk.refused', { found: found.length })
    }
    if (how === 'scribble') {
      const row = await tx.get(Sheet, id)
      Object.assign(row?.marks ?? {}, { scribbled: true })
    }
    if (how === 'thing') return thingsOf(tx, sheet('a thing'))
    if (how === 'swallow') {
      try {
        tx.update(Sheet, id, { title: 'swallowed' })
      } catch {
        return 'the signal to read the row was caught'
      }
    }
    return tx.target.name
  },
})

/** The thin row of a sheet before it is there, while it is, and after. */
async function thingsOf(tx: Tx, sheet: New<typeof Sheet>): Promise<unknown> {
  const id = thingOf(sheet.id)
  const before = await tx.get(Thing, id)
  tx.insert(Sheet, sheet)
  const after = await tx.get(Thing, id)
  tx.remove(Sheet, sheet.id)
  const [found] = await tx.find(Thing, { id })
  return [before, after?.title, after?.containerId, found ?? null]
}
