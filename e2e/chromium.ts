import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** The browser on the PATH, or null. None is ever downloaded. */
export function findChromium(): string | null {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = names.flatMap(name => folders.map(folder => join(folder, name)))
  return paths.find(isExecutable) ?? null
}

/** `hasOwnSignals`: the caller ends it when told to stop; else that would end the process at once. */
export function launchChromium(
  executablePath: string,
  { hasOwnSignals = false }: { hasOwnSignals?: boolean } = {},
): Promise<Browser> {
  return chromium.launch({
    executablePath,
    handleSIGINT: !hasOwnSignals,
    handleSIGTERM: !hasOwnSignals,
    handleSIGHUP: !hasOwnSignals,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Plain http on a name is what most offices have: no secure context there.
      '--host-resolver-rules=MAP concord.test 127.0.0.1',
    ],
  })
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
