export const statusCategories = ['new', 'active', 'done'] as const
export type StatusCategory = (typeof statusCategories)[number]

/** Index = the stored number. */
export const priorities = ['none', 'urgent', 'high', 'medium', 'low'] as const

export const limits = {
  title: 255,
  statusName: 40,
  typeName: 40,
  resolution: 60,
  label: 60,
  labels: 50,
  /** Counts of a board's column stop here: "1,000+". */
  countTo: 1000,
  /** Cards of a column in a board's first answer. */
  window: 50,
} as const
