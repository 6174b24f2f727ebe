import { recall, remember } from './remember.ts'
import { signal } from './signal.ts'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

/** How this browser shows the product: light, dark, or as the system says. */
export const theme = signal<Theme>(themes.find(known => known === recall('theme')) ?? 'system')

/** Are single-key shortcuts on? Off for people whose speech input or hands trigger them (WCAG 2.1.4). */
export const singleKeys = signal(recall('single-keys') !== 'off')

export function chooseTheme(chosen: Theme): void {
  remember('theme', chosen === 'system' ? null : chosen)
  theme.set(chosen)
  showTheme()
}

/** Writes the chosen theme to <html>; without the attribute the colours follow the system. */
export function showTheme(): void {
  const chosen = theme.get()
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
}

export function switchSingleKeys(on: boolean): void {
  remember('single-keys', on ? null : 'off')
  singleKeys.set(on)
}
