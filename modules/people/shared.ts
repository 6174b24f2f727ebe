import type { Who } from '../../kernel/permission.ts'

export const limits = {
  name: 60,
  departmentName: 60,
  tokenName: 60,
  inviteDays: 14,
  tokenDays: 90,
  maximalTokenDays: 366,
} as const

export const passwordLimits = { min: 10, max: 128 } as const

/** The templates of the setup wizard: departments by a key of the locales, so that both languages have them. */
export const departmentTemplates = {
  product: ['marketing', 'sales', 'engineering', 'hr'],
  services: ['sales', 'delivery', 'support', 'hr', 'finance'],
  manufacturing: ['sales', 'production', 'quality', 'purchasing', 'hr', 'finance'],
  empty: [],
} as const
export type DepartmentTemplate = keyof typeof departmentTemplates

/** A person's own row, or anyone's for an owner. */
export function isSelfOrOwner(row: Readonly<Record<string, unknown>>, who: Who): boolean {
  return row.id === who.person || who.role === 'owner'
}
