import { board } from './board.ts'
import type { Case } from './case.ts'
import { create } from './create.ts'
import { fanout } from './fanout.ts'
import { list } from './list.ts'
import { move } from './move.ts'
import { page } from './page.ts'
import { start } from './start.ts'

export const cases: readonly Case[] = [start, create, list, board, move, fanout, page]
