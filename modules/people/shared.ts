import type { Who } from '../../kernel/permission.ts'

export const limits = {
  name: 60,
  departmentName: 60,
  firstDepartments: 50,
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

/** Whether this names a time zone that dates can be shown in. */
export function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** Whether a department is another one or lies somewhere below it. */
export function isBelow(
  department: string,
  other: string,
  parents: ReadonlyMap<string, string | null>,
): boolean {
  let at: string | null = department
  for (let left = parents.size; at !== null && at !== other && left > 0; left--) at = parents.get(at) ?? null
  return at === other
}

/** A person's own row, or anyone's for an owner. */
export function isSelfOrOwner(row: Readonly<Record<string, unknown>>, who: Who): boolean {
  return row.id === who.person || who.role === 'owner'
}
