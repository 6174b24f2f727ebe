import { type DepartmentTemplate, departmentTemplates, limits, passwordLimits } from '../../shared.ts'

export const setupSteps = ['organisation', 'owner', 'departments'] as const
export type SetupStep = (typeof setupSteps)[number]

export interface DraftDepartment {
  /** For React only: two may have the same name while they are typed. */
  key: string
  name: string
}

/** Everything that the wizard asks for, as typed so far. */
export interface SetupDraft {
  code: string
  organisation: string
  language: 'zh-CN' | 'en'
  timeZone: string
  name: string
  email: string
  password: string
  template: DepartmentTemplate
  departments: readonly DraftDepartment[]
}

/** The name of a template's department, in the language on screen. */
export const departmentNames = {
  marketing: 'people.department_marketing',
  sales: 'people.department_sales',
  engineering: 'people.department_engineering',
  hr: 'people.department_hr',
  delivery: 'people.department_delivery',
  support: 'people.department_support',
  finance: 'people.department_finance',
  production: 'people.department_production',
  quality: 'people.department_quality',
  purchasing: 'people.department_purchasing',
} as const
export type DepartmentKey = keyof typeof departmentNames

export const templateTexts = {
  product: { name: 'people.template_product', hint: 'people.template_product_hint' },
  services: { name: 'people.template_services', hint: 'people.template_services_hint' },
  manufacturing: { name: 'people.template_manufacturing', hint: 'people.template_manufacturing_hint' },
  empty: { name: 'people.template_empty', hint: 'people.template_empty_hint' },
} as const
export const templateNames = ['product', 'services', 'manufacturing', 'empty'] as const

export function departmentsOf(
  template: DepartmentTemplate,
  nameOf: (department: DepartmentKey) => string,
): readonly DraftDepartment[] {
  return departmentTemplates[template].map(key => ({ key, name: nameOf(key) }))
}

/** The fields of a step that are not right yet, each with the message that says what to do. */
export type Faults = Partial<Record<'code' | 'organisation' | 'name' | 'email' | 'password', FaultText>>
export type FaultText =
  | 'people.code_missing'
  | 'people.organisation_missing'
  | 'people.name_missing'
  | 'people.email_wrong'
  | 'people.password_short'

export function faultsIn(draft: SetupDraft, step: SetupStep, needsCode: boolean): Faults {
  const faults: Faults = {}
  if (step === 'organisation') {
    if (draft.organisation.trim() === '') faults.organisation = 'people.organisation_missing'
    if (needsCode && draft.code.trim() === '') faults.code = 'people.code_missing'
  }
  if (step === 'owner') {
    if (draft.name.trim() === '') faults.name = 'people.name_missing'
    if (!isEmail(draft.email)) faults.email = 'people.email_wrong'
    if (draft.password.length < passwordLimits.min) faults.password = 'people.password_short'
  }
  return faults
}

export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(text.trim())
}

/** What is sent: without rows left empty, and each name once. */
export function setupInputOf(draft: SetupDraft, needsCode: boolean) {
  const { code, template: _, departments, ...rest } = draft
  const names = departments.map(({ name }) => name.trim().slice(0, limits.departmentName)).filter(Boolean)
  return {
    ...rest,
    organisation: rest.organisation.trim(),
    name: rest.name.trim(),
    email: rest.email.trim(),
    departments: [...new Set(names)],
    ...(needsCode ? { code: code.trim() } : {}),
  }
}
