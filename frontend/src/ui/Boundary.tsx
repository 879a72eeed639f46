import { Component } from "react";

type BoundaryProps = {
  children: React.ReactNode;
  /** What stands there after a fault; `again` tries the part anew. */
  instead?: React.ReactNode | ((again: () => void) => React.ReactNode);
  /** After so many milliseconds the part is tried anew by itself. */
  againAfter?: number;
};

/** A fault in one part of the screen takes that part away, not the screen. */
export class Boundary extends Component<BoundaryProps, { failed: boolean }> {
  override state = { failed: false };
  private timer: ReturnType<typeof setTimeout> | undefined;

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch() {
    const { againAfter } = this.props;
    clearTimeout(this.timer);
    if (againAfter !== undefined) this.timer = setTimeout(this.again, againAfter);
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
  }

  private readonly again = () => this.setState({ failed: false });

  override render() {
    const { children, instead } = this.props;
    if (!this.state.failed) return children;
    return typeof instead === "function" ? instead(this.again) : instead;
  }
}
