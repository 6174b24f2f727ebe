import type { CliCommand } from '../command.ts'
import { post, text } from '../post.ts'

export const setup: CliCommand = {
  name: 'setup',
  usage:
    '--organisation NAME --name NAME --email ADDRESS --password WORDS [--language zh-CN|en] [--time-zone ZONE]',
  about: 'Sets an empty installation up: the organisation and its first owner',
  flags: {
    organisation: { type: 'string' },
    name: { type: 'string' },
    email: { type: 'string' },
    password: { type: 'string' },
    language: { type: 'string', default: 'zh-CN' },
    'time-zone': { type: 'string', default: 'Asia/Shanghai' },
  },
  words: { min: 0, max: 0 },
  startsFresh: true,
  async run({ flags, server, print }) {
    await post(server, '/operator/setup', {
      organisation: text(flags, 'organisation'),
      name: text(flags, 'name'),
      email: text(flags, 'email'),
      password: text(flags, 'password'),
      language: text(flags, 'language'),
      timeZone: text(flags, 'time-zone'),
    })
    print(`${text(flags, 'organisation')} is set up; ${text(flags, 'email')} can sign in.`)
  },
}
