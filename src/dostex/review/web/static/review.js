// The keyboard layer.
"use strict";
