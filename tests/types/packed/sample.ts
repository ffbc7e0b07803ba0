/** A program of somebody who has installed the package. It is compiled against the packed folder, not run. */

import { annotate, type Annotation } from "sayso";
import { SaySo } from "sayso/say-so.js";
import type { SaySoEvents } from "sayso/say-so.js";

const annotation: Annotation = await annotate("“We will see,” the minister said.", { date: "2020-02-17" });
console.log(annotation.statements.map(({ content }) => content.length));
// @ts-expect-error A text is no number.
await annotate(1);

const element = document.querySelector("say-so");
if (element) {
    const found: Annotation | null = element.annotation;
    const read: Promise<Annotation> = element.annotate();
    element.date = "2020-02-17";
    element.htmlFor = "#story";
    element.layers = "statements people";
    element.text = "Anna Lind said no.";
    element.text = null;
    element.select(found ? 0 : null);
    element.destroy();
    // @ts-expect-error What is found is not set.
    element.annotation = null;
    // @ts-expect-error There is no such property.
    element.colour = "red";
    console.log(await read, element instanceof SaySo);

    element.addEventListener("say-so:select", (event) => {
        const { index, statement } = event.detail;
        console.log(index?.toFixed(), statement?.kind === "direct", statement?.content[0]?.start);
        // @ts-expect-error There may be no statement.
        console.log(statement.kind);
    });
    element.addEventListener("say-so:annotated", ({ detail }) => console.log(detail.entities.length));
    element.addEventListener("say-so:error", ({ detail: { code, message } }) => console.log(code.trim(), message.trim()));
}

addEventListener("say-so:event", ({ detail: { event, index } }) => console.log(event.plover, index.toFixed()));
addEventListener("say-so:entity", ({ detail: { entity, mention } }) => console.log(entity.name, mention.toFixed()));
document.addEventListener("say-so:layers", ({ detail }) => console.log(detail.join(" ")));
document.createElement("say-so").src = "/article.txt";

const details: SaySoEvents["say-so:dated"] = annotation;
console.log(details.times.length);
