import { Component, type ReactNode } from 'react'
import { ProblemState } from './error-state.tsx'

interface BoundaryProps {
  children: ReactNode
  /** A change of it clears the error: the address of the page. */
  resetOn?: string
}

interface BoundaryState {
  error: unknown
  failed: boolean
  resetOn: string | undefined
}

/** Keeps a failure inside the region where it happened, with a retry. */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { error: null, failed: false, resetOn: this.props.resetOn }

  static getDerivedStateFromError(error: unknown): Partial<BoundaryState> {
    return { error, failed: true }
  }

  static getDerivedStateFromProps(props: BoundaryProps, state: BoundaryState): Partial<BoundaryState> | null {
    return props.resetOn === state.resetOn ? null : { failed: false, error: null, resetOn: props.resetOn }
  }

  override render() {
    if (!this.state.failed) return this.props.children
    return (
      <ProblemState
        problem={this.state.error}
        onRetry={() => this.setState({ failed: false, error: null })}
      />
    )
  }
}
