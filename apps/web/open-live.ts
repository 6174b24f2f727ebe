import { createElement } from 'react'
import { Ahead } from '../../packages/client/ahead.ts'
import { type Client, connect } from '../../packages/client/client.ts'
import { ClientProvider } from '../../packages/client/react.ts'
import type { Registry } from '../../packages/client/registry.ts'
import type { Account } from '../../packages/ui/contributions.ts'
import { signal } from '../../packages/ui/signal.ts'
import { connectionOf } from './connection-of.ts'
import type { ShellOptions } from './shell/start-shell.tsx'

/** The live client of this page, as the shell and the rooms' views get it. */
export function openLive(): Required<Omit<ShellOptions, 'rooms'>> {
  const staleness = signal(false)
  const ask = new Ahead()
  const client = connect({
    fetch: ask.fetch,
    build: buildOfPage(),
    onBuild: () => staleness.set(true),
    // Whatever this page holds is somebody else's.
    onStranger: () => window.location.reload(),
  })
  wakeWithTheDevice(client)
  return {
    connection: connectionOf(client.live, staleness),
    Around: giving(client),
    ask,
    onAccount: followAccount(client),
  }
}

function giving(client: Client<Registry>): ShellOptions['Around'] & {} {
  return ({ children }) => createElement(ClientProvider, { client, children })
}

/** The line stands while somebody is signed in. What the page of one person holds is never shown to the next. */
function followAccount({ live }: Client<Registry>): (account: Account) => void {
  let person: string | null = null
  return account => {
    const next = account.kind === 'signed-in' ? account.person.id : null
    const isLeft = person !== null && next !== person
    // What is not sent yet waits for the same person to come back.
    if (isLeft && (next !== null || live.connection.unsent === 0)) window.location.reload()
    if (next === null) {
      live.stop()
      return
    }
    person = next
    live.start(next)
    live.wake()
  }
}

/** The server writes its build into the page; the sources of a developer have none. */
function buildOfPage(): string | undefined {
  const build = document.querySelector('meta[name="concord-build"]')?.getAttribute('content')
  return build ? build : undefined
}

function wakeWithTheDevice({ live }: Client<Registry>): void {
  window.addEventListener('online', () => live.wake())
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') live.wake()
  })
}
