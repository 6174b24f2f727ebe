import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '../../../packages/ui/button.tsx'
import { Banner } from '../../../packages/ui/states/banner.tsx'
import type { Connection, ConnectionState } from './connection.ts'
import { useShellText } from './shell-text.ts'

const Context = createContext<Connection | null>(null)

export const ConnectionProvider = Context.Provider

const never = () => () => undefined

/** How to answer for what was rejected; null where there is no line. */
export function useLine(): Connection | null {
  return useContext(Context)
}

export function useConnection(): ConnectionState | null {
  const connection = useContext(Context)
  const now = () => connection?.now() ?? null
  return useSyncExternalStore(connection?.subscribe ?? never, now, now)
}

/** The dot at the avatar: green while changes of others arrive, amber while the line is being restored. */
export function LineDot() {
  const connection = useConnection()
  if (!connection || connection.state === 'connecting') return null
  const colour = connection.state === 'up' ? 'bg-ok' : 'bg-warn'
  return (
    <span
      aria-hidden
      className={`absolute -right-px -bottom-px size-2 rounded-full ring-2 ring-panel ${colour}`}
    />
  )
}

/** The state of the line in words; null where there is none. */
export function useLineText(): string | null {
  const text = useShellText()
  const connection = useConnection()
  if (!connection || connection.state === 'connecting') return null
  return text(connection.state === 'up' ? 'shell.line.up' : 'shell.line.down')
}

/** A blink of the line is nobody's business. */
const patience = 2000

/** Across the top while the line is down: what others do does not arrive, what you do is kept and sent later. */
export function LineBanner() {
  const text = useShellText()
  const connection = useConnection()
  const isDown = connection?.state === 'down'
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!isDown) return
    const timer = setTimeout(() => setLong(true), patience)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [isDown])
  if (!isDown || !isLong) return null
  return (
    <Banner tone="warn" icon="offline" flush>
      {connection.unsent > 0
        ? text('shell.line.down_unsent', { count: connection.unsent })
        : text('shell.line.down_long')}
    </Banner>
  )
}

/** Across the top once the server runs a newer build than this page. */
export function StaleBanner() {
  const text = useShellText()
  const connection = useConnection()
  if (!connection?.isStale) return null
  return (
    <Banner
      tone="info"
      icon="refresh"
      flush
      action={
        <Button size="small" look="primary" onClick={() => window.location.reload()}>
          {text('shell.stale.reload')}
        </Button>
      }
    >
      {text('shell.stale.title')}
    </Banner>
  )
}
