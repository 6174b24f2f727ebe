/** All projects in an answer of `space.list`: those of the spaces first, then those whose space is not seen. */
export function projectsIn<P>({ spaces, loose }: SpacesWith<P>): readonly P[] {
  return [...spaces.flatMap(space => space.projects), ...loose]
}

interface SpacesWith<P> {
  readonly spaces: readonly { readonly projects: readonly P[] }[]
  readonly loose: readonly P[]
}
