// All that a site without a framework writes.
import "sayso/say-so.js";
