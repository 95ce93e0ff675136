import { Component, type ErrorInfo, type ReactNode } from "react";
import { currentLanguage } from "../ui/i18n.ts";

const WORDS = {
  zh: {
    title: "页面出现了意外错误",
    text: "已保存的内容不受影响。请刷新页面；持续出现时请联系管理员。",
    reload: "刷新页面",
  },
  en: {
    title: "Something unexpected went wrong on this page",
    text: "What was saved is safe. Reload the page; if it goes on, tell your administrator.",
    reload: "Reload",
  },
};

/**
 * Last resort when drawing a page fails, or when a part of the console could not be fetched (a new version was
 * installed meanwhile). Its words are its own: the word files may be what is missing.
 */
export class CrashBoundary extends Component<{ readonly children: ReactNode }, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    console.error(error, info.componentStack);
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    const words = WORDS[currentLanguage()];
    return (
      <main role="alert" style={{ maxWidth: 480, margin: "20vh auto", padding: 24, textAlign: "center" }}>
        <h1 style={{ fontSize: 20 }}>{words.title}</h1>
        <p style={{ margin: "12px 0 20px" }}>{words.text}</p>
        <button type="button" onClick={() => window.location.reload()} style={{ padding: "8px 20px" }}>
          {words.reload}
        </button>
      </main>
    );
  }
}
