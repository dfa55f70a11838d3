import { Component, type ReactNode } from 'react';
import { ProblemNotice } from '../parts/problem-notice.tsx';

type State = { readonly error?: unknown };

/** A page that breaks shows why; the navigation stays, and another page can be opened. */
export class PageBoundary extends Component<{ children: ReactNode }, State> {
  override state: State = {};

  static getDerivedStateFromError(error: unknown): State {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    return error === undefined ? this.props.children : <ProblemNotice error={error} />;
  }
}
