// A page in React: the article and the element beside it are drawn from state, and drawn again as it changes.
import { StrictMode, useState } from "react";
import { createRoot } from "react-dom/client";
import "sayso/say-so.js";

const SENTENCES = [
    "“We will open the bridge in May,” Mayor Anna Lind said on Tuesday.",
    "Paul Berg, an engineer, said that the work had cost too much.",
];

function Page() {
    const [count, setCount] = useState(1);
    const [found, setFound] = useState(null);
    const [isShown, setShown] = useState(true);
    return (
        <main>
            <article id="story">
                {SENTENCES.slice(0, count).map((sentence) => (
                    <p key={sentence}>{sentence}</p>
                ))}
            </article>
            <button id="more" onClick={() => setCount(count + 1)}>
                More
            </button>
            <button id="gone" onClick={() => setShown(!isShown)}>
                Show or hide
            </button>
            <output>{found === null ? "" : `${found} statements`}</output>
            {isShown && (
                <say-so
                    for="#story"
                    date="2020-02-18"
                    onsay-so:annotated={(event) => setFound(event.detail.statements.length)}
                />
            )}
            {/* A property that is no attribute. */}
            <say-so id="own" text={SENTENCES.join("\n\n")} />
        </main>
    );
}

createRoot(document.getElementById("app")).render(
    <StrictMode>
        <Page />
    </StrictMode>,
);
