import { useState } from "react";
import { type Attaching, AttachingContext } from "./attaching";
import { Compose } from "./Compose";
import { ComposerContext, type Given } from "./composer";

type ComposersProps = { attaching: Attaching; configures: boolean; children: React.ReactNode };

/** The composer for all that is inside: it opens from anywhere. */
export function Composers({ attaching, configures, children }: ComposersProps) {
  const [given, setGiven] = useState<Given | null>(null);
  return (
    <ComposerContext value={setGiven}>
      <AttachingContext value={attaching}>
        {children}
        {given && (
          <Compose
            key={`${given.recordId} ${given.channel}`}
            given={given}
            configures={configures}
            onChannel={(channel) => setGiven({ ...given, channel, to: undefined })}
            onClose={() => setGiven(null)}
          />
        )}
      </AttachingContext>
    </ComposerContext>
  );
}
