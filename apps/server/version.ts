import manifest from '../../package.json' with { type: 'json' }

/** The version of Concord that runs, as `1.2.3`. */
export const version: string = manifest.version
