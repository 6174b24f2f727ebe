import type { CliCommand } from '../command.ts'
import { post, text, texts } from '../post.ts'

export const createToken: CliCommand = {
  name: 'token create',
  usage: '--email ADDRESS --name NAME [--scope NAME …] [--days N]',
  about: 'Makes a bearer token for programs that act as this person, and prints it as the last line',
  flags: {
    email: { type: 'string' },
    name: { type: 'string' },
    scope: { type: 'string', multiple: true },
    days: { type: 'string', default: '90' },
  },
  words: { min: 0, max: 0 },
  startsFresh: false,
  async run({ flags, server, print }) {
    const answer = await post(server, '/operator/token', {
      email: text(flags, 'email'),
      name: text(flags, 'name'),
      scopes: texts(flags, 'scope'),
      days: Number(text(flags, 'days')),
    })
    print(String(answer.token))
  },
}
