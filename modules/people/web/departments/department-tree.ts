/** A department with how far below the top it lies. */
export interface InTree<Department> {
  readonly department: Department
  readonly level: number
}

/** Each department followed by those below it. One whose parent is not among them stands at the top. */
export function inTree<Department extends { readonly id: string; readonly parent: string | null }>(
  departments: readonly Department[],
): readonly InTree<Department>[] {
  const known = new Set(departments.map(({ id }) => id))
  const byParent = Map.groupBy(departments, ({ parent }) =>
    parent !== null && known.has(parent) ? parent : null,
  )
  const under = (parent: string | null, level: number): InTree<Department>[] =>
    (byParent.get(parent) ?? []).flatMap(department => [
      { department, level },
      ...under(department.id, level + 1),
    ])
  return under(null, 0)
}
