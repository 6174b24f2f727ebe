import { type CliCommand, CommandFailed } from '../command.ts'
import { post } from '../post.ts'

export const run: CliCommand = {
  name: 'run',
  usage: 'NAME JSON [--email ADDRESS]',
  about: 'Runs any command or query as this person (default: the first owner) and prints the answer as JSON',
  flags: { email: { type: 'string' } },
  words: { min: 1, max: 2 },
  startsFresh: false,
  async run({ flags, words, server, print }) {
    const [name = '', json = '{}'] = words
    const email = typeof flags.email === 'string' ? flags.email : null
    print(JSON.stringify(await post(server, '/operator/run', { name, input: parsed(json), email }), null, 2))
  },
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    throw new CommandFailed(`This is not JSON: ${json.slice(0, 80)}`)
  }
}
