import { Component } from "react";

type BoundaryProps = { children: React.ReactNode; instead?: React.ReactNode };

/** A fault in one part of the screen takes that part away, not the screen. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
