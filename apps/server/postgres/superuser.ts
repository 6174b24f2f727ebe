/** The login that sets the embedded cluster up, and does nothing else. */
export const superuser = 'postgres'
