import { rankOf, type Who } from '../../kernel/permission.ts'

type Row = Readonly<Record<string, unknown>>

export const isAuthor = (row: Row, who: Who): boolean => row.createdBy === who.person

export const isAuthorOrManager = (row: Row, who: Who): boolean =>
  isAuthor(row, who) || rankOf(who.role) >= rankOf('manager')
