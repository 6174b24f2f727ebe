import { z } from 'zod'
import { defineModule } from '../../module.ts'
import { defineQuery, ref } from '../../query.ts'
import * as commands from './commands.ts'
import { Drawer, Mark, Person, Sheet } from './objects.ts'
import { tryThings } from './try-things.ts'

const listSheets = defineQuery({
  name: 'sheet.list',
  about: 'Sheets of a drawer.',
  permission: 'drawer:read',
  scope: 'drawer',
  watches: [Sheet],
  input: () => z.strictObject({ drawer: ref(Drawer), limit: z.int().optional() }),
  output: () => z.array(z.unknown()),
  example: () => ({ drawer: '' as never }),
  run: (read, { drawer, limit = 1000 }) =>
    read.visible(Sheet, { drawerId: drawer }, { order: ['rank'], limit }),
})

const everySheet = defineQuery({
  name: 'sheet.everywhere',
  about: 'All visible sheets, and how many there are by plain SQL.',
  permission: 'drawer:read',
  scope: '@workspace',
  watches: [Sheet],
  input: () => z.strictObject({}),
  output: () => z.unknown(),
  example: () => ({}),
  async run(read): Promise<unknown> {
    const sheets = await read.visible(Sheet, {})
    const [counted] = await read.sql<{ allSheets: number }>(
      `select count(*) as all_sheets from desk.sheet s join kernel.container c
        on c.workspace_id = s.workspace_id and c.id = s.drawer_id and c.no = any($1::bigint[])`,
      [read.containerNumbers],
    )
    return { titles: sheets.map(sheet => sheet.title).sort(), counted: counted?.allSheets }
  },
})

/** A small room of the kernel's own tests: drawers with sheets, and marks in a person's own stream. */
export const desk = defineModule({
  name: 'desk',
  uses: [],
  objects: [Person, Drawer, Sheet, Mark],
  commands: {
    'desk.open': commands.openDesk,
    'desk.note': commands.note,
    'person.add': commands.addPerson,
    'person.suspend': commands.suspendPerson,
    'person.rename': commands.renamePerson,
    'drawer.create': commands.createDrawer,
    'drawer.give-role': commands.giveRole,
    'sheet.create': commands.createSheet,
    'sheet.move': commands.moveSheet,
    'sheet.edit': commands.editSheet,
    'sheet.copy': commands.copySheet,
    'sheet.remove': commands.removeSheet,
    'sheet.try': tryThings,
    'mark.set': commands.setMark,
  },
  queries: { 'sheet.list': listSheets, 'sheet.everywhere': everySheet },
  permissions: commands.permissions,
})
