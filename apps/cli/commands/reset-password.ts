import type { CliCommand } from '../command.ts'
import { post, text } from '../post.ts'

export const resetPassword: CliCommand = {
  name: 'user reset-password',
  usage: '--email ADDRESS --password WORDS',
  about: "Sets a person's password and ends all their sessions",
  flags: { email: { type: 'string' }, password: { type: 'string' } },
  words: { min: 0, max: 0 },
  startsFresh: false,
  async run({ flags, server, print }) {
    const email = text(flags, 'email')
    await post(server, '/operator/reset-password', { email, password: text(flags, 'password') })
    print(`The password of ${email} is set; all sessions have ended.`)
  },
}
