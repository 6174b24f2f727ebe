/** The address of an issue's page. */
export function addressOfIssue(id: string): string {
  return `/i/${id}`
}
