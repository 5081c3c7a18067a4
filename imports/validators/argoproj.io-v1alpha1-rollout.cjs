"use strict";
module.exports = validate344;
module.exports.default = validate344;
const pattern0 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");

function validate346(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate346.errors = [{}];
return false;
}
}
else {
validate346.errors = [{}];
return false;
}
}
validate346.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^-?[0-9]{1,9}$", "u");

function validate348(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate348.errors = [{}];
return false;
}
}
else {
validate348.errors = [{}];
return false;
}
}
validate348.errors = vErrors;
return errors === 0;
}


function validate345(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate346(key0, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate345.errors = vErrors;
return false;
break;
}
}
if(valid0){
const _errs2 = errors;
for(const key1 in data){
if(!(key1 === "argocd.argoproj.io/sync-wave")){
const _errs3 = errors;
if(typeof data[key1] !== "string"){
validate345.errors = [{}];
return false;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
if(_errs2 === errors){
if(data["argocd.argoproj.io/sync-wave"] !== undefined){
if(!(validate348(data["argocd.argoproj.io/sync-wave"], {}))){
vErrors = vErrors === null ? validate348.errors : vErrors.concat(validate348.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate345.errors = [{}];
return false;
}
}
validate345.errors = vErrors;
return errors === 0;
}


function validate351(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate351.errors = [{}];
return false;
}
if(!((data === "resources-finalizer.argocd.argoproj.io") || (data === "resources-finalizer.argocd.argoproj.io/background"))){
validate351.errors = [{}];
return false;
}
validate351.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");

function validate355(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate355.errors = [{}];
return false;
}
}
else {
validate355.errors = [{}];
return false;
}
}
validate355.errors = vErrors;
return errors === 0;
}


function validate353(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate346(key0, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid0 = _errs1 === errors;
if(!valid0){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate353.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs3 = errors;
if(!(validate355(data[key1], {}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate353.errors = [{}];
return false;
}
}
validate353.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate358(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate358.errors = [{}];
return false;
}
}
else {
validate358.errors = [{}];
return false;
}
}
validate358.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate360(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate360.errors = [{}];
return false;
}
}
else {
validate360.errors = [{}];
return false;
}
}
validate360.errors = vErrors;
return errors === 0;
}

const schema120 = {"type":"object","required":["strategy"],"properties":{"analysis":{"$ref":"#/definitions/AnalysisRunStrategy"},"minReadySeconds":{"$ref":"#/definitions/Count"},"paused":{"type":"boolean"},"progressDeadlineAbort":{"type":"boolean"},"progressDeadlineSeconds":{"$ref":"#/definitions/Count"},"replicas":{"$ref":"#/definitions/Count"},"revisionHistoryLimit":{"$ref":"#/definitions/Positive"},"rollbackWindow":{"$ref":"#/definitions/RollbackWindowSpec"},"selector":{"$ref":"#/definitions/LabelSelector","type":"object","minProperties":1},"strategy":{"$ref":"#/definitions/RolloutStrategy"},"template":{"$ref":"pod-template.json"},"workloadRef":{"$ref":"#/definitions/ObjectRef"}},"additionalProperties":false,"allOf":[{"$comment":"must have exactly one of 'template', 'workloadRef'","oneOf":[{"required":["template"],"properties":{"template":{}}},{"required":["workloadRef"],"properties":{"workloadRef":{}}}]},{"$comment":"must have 'selector' beside 'template'","if":{"required":["template"],"properties":{"template":{}}},"then":{"required":["selector"],"properties":{"selector":{}}}}]};
const func2 = Object.prototype.hasOwnProperty;

function validate364(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate364.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate364.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate364.errors = [{}];
return false;
}
}
}
}
validate364.errors = vErrors;
return errors === 0;
}


function validate363(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "successfulRunHistoryLimit") || (key0 === "unsuccessfulRunHistoryLimit"))){
validate363.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.successfulRunHistoryLimit !== undefined){
const _errs2 = errors;
if(!(validate364(data.successfulRunHistoryLimit, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.unsuccessfulRunHistoryLimit !== undefined){
const _errs3 = errors;
if(!(validate364(data.unsuccessfulRunHistoryLimit, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate363.errors = [{}];
return false;
}
}
validate363.errors = vErrors;
return errors === 0;
}


function validate371(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate371.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate371.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate371.errors = [{}];
return false;
}
}
}
}
validate371.errors = vErrors;
return errors === 0;
}


function validate373(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.revisions === undefined) && (missing0 = "revisions")){
validate373.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "revisions")){
validate373.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.revisions !== undefined){
if(!(validate371(data.revisions, {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate373.errors = [{}];
return false;
}
}
validate373.errors = vErrors;
return errors === 0;
}


function validate377(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.operator === undefined) && (missing0 = "operator")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
if(data.operator !== undefined){
let data0 = data.operator;
if(typeof data0 !== "string"){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((data0 === "In") || (data0 === "NotIn"))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.values === undefined) && (missing1 = "values")){
validate377.errors = [{}];
return false;
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs8 = errors;
const _errs9 = errors;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.values === undefined) && (missing2 = "values")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var valid3 = _errs10 === errors;
if(valid3){
validate377.errors = [{}];
return false;
}
else {
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs8 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate377.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.key === undefined) && (missing3 = "key")) || ((data.operator === undefined) && (missing3 = "operator"))){
validate377.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
validate377.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.key !== undefined){
const _errs12 = errors;
if(!(validate346(data.key, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.operator !== undefined){
let data2 = data.operator;
const _errs13 = errors;
if(typeof data2 !== "string"){
validate377.errors = [{}];
return false;
}
if(!((((data2 === "In") || (data2 === "NotIn")) || (data2 === "Exists")) || (data2 === "DoesNotExist"))){
validate377.errors = [{}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.values !== undefined){
let data3 = data.values;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data3)){
if(data3.length < 1){
validate377.errors = [{}];
return false;
}
else {
var valid5 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(!(validate355(data3[i0], {}))){
vErrors = vErrors === null ? validate355.errors : vErrors.concat(validate355.errors);
errors = vErrors.length;
}
var valid5 = _errs17 === errors;
if(!valid5){
break;
}
}
}
}
else {
validate377.errors = [{}];
return false;
}
}
var valid4 = _errs15 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
}
else {
validate377.errors = [{}];
return false;
}
}
validate377.errors = vErrors;
return errors === 0;
}


function validate376(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "matchExpressions") || (key0 === "matchLabels"))){
validate376.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.matchExpressions !== undefined){
let data0 = data.matchExpressions;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate377(data0[i0], {}))){
vErrors = vErrors === null ? validate377.errors : vErrors.concat(validate377.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate376.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.matchLabels !== undefined){
const _errs5 = errors;
if(!(validate353(data.matchLabels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate376.errors = [{}];
return false;
}
}
validate376.errors = vErrors;
return errors === 0;
}

const schema128 = {"type":"object","required":["activeService"],"properties":{"abortScaleDownDelaySeconds":{"$ref":"#/definitions/Count"},"activeMetadata":{"$ref":"#/definitions/PodTemplateMetadata"},"activeService":{"$ref":"#/definitions/ServiceName"},"antiAffinity":{"$ref":"#/definitions/AntiAffinity"},"autoPromotionEnabled":{"type":"boolean"},"autoPromotionSeconds":{"$ref":"#/definitions/Count"},"maxUnavailable":{"$ref":"#/definitions/CountOrShare"},"postPromotionAnalysis":{"$ref":"#/definitions/RolloutAnalysis"},"prePromotionAnalysis":{"$ref":"#/definitions/RolloutAnalysis"},"previewMetadata":{"$ref":"#/definitions/PodTemplateMetadata"},"previewReplicaCount":{"$ref":"#/definitions/Count"},"previewService":{"$ref":"#/definitions/ServiceName"},"scaleDownDelayRevisionLimit":{"$ref":"#/definitions/Count"},"scaleDownDelaySeconds":{"$ref":"#/definitions/Count"}},"additionalProperties":false};

function validate386(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "annotations") || (key0 === "labels"))){
validate386.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.annotations !== undefined){
const _errs2 = errors;
if(!(validate345(data.annotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
const _errs3 = errors;
if(!(validate353(data.labels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate386.errors = [{}];
return false;
}
}
validate386.errors = vErrors;
return errors === 0;
}

const pattern29 = new RegExp("^(?=.{0,63}$)[a-z](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate390(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern29.test(data)){
validate390.errors = [{}];
return false;
}
}
else {
validate390.errors = [{}];
return false;
}
}
validate390.errors = vErrors;
return errors === 0;
}


function validate394(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate394.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
validate394.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate394.errors = [{}];
return false;
}
}
}
}
validate394.errors = vErrors;
return errors === 0;
}


function validate393(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.weight === undefined) && (missing0 = "weight")){
validate393.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "weight")){
validate393.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.weight !== undefined){
if(!(validate394(data.weight, {}))){
vErrors = vErrors === null ? validate394.errors : vErrors.concat(validate394.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate393.errors = [{}];
return false;
}
}
validate393.errors = vErrors;
return errors === 0;
}


function validate397(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
validate397.errors = [{}];
return false;
break;
}
}
else {
validate397.errors = [{}];
return false;
}
}
validate397.errors = vErrors;
return errors === 0;
}


function validate392(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.preferredDuringSchedulingIgnoredDuringExecution === undefined) && (missing0 = "preferredDuringSchedulingIgnoredDuringExecution")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.requiredDuringSchedulingIgnoredDuringExecution === undefined) && (missing1 = "requiredDuringSchedulingIgnoredDuringExecution")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate392.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs6 = errors;
for(const key0 in data){
if(!((key0 === "preferredDuringSchedulingIgnoredDuringExecution") || (key0 === "requiredDuringSchedulingIgnoredDuringExecution"))){
validate392.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
const _errs7 = errors;
if(!(validate393(data.preferredDuringSchedulingIgnoredDuringExecution, {}))){
vErrors = vErrors === null ? validate393.errors : vErrors.concat(validate393.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
const _errs8 = errors;
if(!(validate397(data.requiredDuringSchedulingIgnoredDuringExecution, {}))){
vErrors = vErrors === null ? validate397.errors : vErrors.concat(validate397.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate392.errors = [{}];
return false;
}
}
validate392.errors = vErrors;
return errors === 0;
}

const pattern30 = new RegExp("^(?:100|[1-9]?[0-9])%$", "u");

function validate401(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data < 0 || isNaN(data)){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(errors === _errs3){
if(typeof data === "string"){
if(!pattern30.test(data)){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate401.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate401.errors = vErrors;
return errors === 0;
}


function validate404(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "annotations") || (key0 === "labels"))){
validate404.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.annotations !== undefined){
const _errs2 = errors;
if(!(validate345(data.annotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.labels !== undefined){
const _errs3 = errors;
if(!(validate353(data.labels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate404.errors = [{}];
return false;
}
}
validate404.errors = vErrors;
return errors === 0;
}

const pattern12 = new RegExp("[^]", "u");

function validate409(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate409.errors = [{}];
return false;
}
}
else {
validate409.errors = [{}];
return false;
}
}
validate409.errors = vErrors;
return errors === 0;
}


function validate412(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.fieldPath === undefined) && (missing0 = "fieldPath")){
validate412.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "fieldPath")){
validate412.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.fieldPath !== undefined){
if(!(validate409(data.fieldPath, {}))){
vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate412.errors = [{}];
return false;
}
}
validate412.errors = vErrors;
return errors === 0;
}


function validate415(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate415.errors = [{}];
return false;
}
if(!((data === "Latest") || (data === "Stable"))){
validate415.errors = [{}];
return false;
}
validate415.errors = vErrors;
return errors === 0;
}


function validate411(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.fieldRef === undefined) && (missing0 = "fieldRef")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.podTemplateHashValue === undefined) && (missing1 = "podTemplateHashValue")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate411.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs6 = errors;
for(const key0 in data){
if(!((key0 === "fieldRef") || (key0 === "podTemplateHashValue"))){
validate411.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.fieldRef !== undefined){
const _errs7 = errors;
if(!(validate412(data.fieldRef, {}))){
vErrors = vErrors === null ? validate412.errors : vErrors.concat(validate412.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.podTemplateHashValue !== undefined){
const _errs8 = errors;
if(!(validate415(data.podTemplateHashValue, {}))){
vErrors = vErrors === null ? validate415.errors : vErrors.concat(validate415.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate411.errors = [{}];
return false;
}
}
validate411.errors = vErrors;
return errors === 0;
}


function validate408(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.value === undefined) && (missing0 = "value")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.valueFrom === undefined) && (missing1 = "valueFrom")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate408.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.name === undefined) && (missing2 = "name")){
validate408.errors = [{}];
return false;
}
else {
const _errs6 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "value")) || (key0 === "valueFrom"))){
validate408.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.name !== undefined){
const _errs7 = errors;
if(!(validate409(data.name, {}))){
vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.value !== undefined){
const _errs8 = errors;
if(typeof data.value !== "string"){
validate408.errors = [{}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.valueFrom !== undefined){
const _errs10 = errors;
if(!(validate411(data.valueFrom, {}))){
vErrors = vErrors === null ? validate411.errors : vErrors.concat(validate411.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
else {
validate408.errors = [{}];
return false;
}
}
validate408.errors = vErrors;
return errors === 0;
}


function validate419(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.templateName === undefined) && (missing0 = "templateName")){
validate419.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "templateName")){
validate419.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.templateName !== undefined){
if(!(validate358(data.templateName, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate419.errors = [{}];
return false;
}
}
validate419.errors = vErrors;
return errors === 0;
}


function validate403(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.templates === undefined) && (missing0 = "templates")){
validate403.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "analysisRunMetadata") || (key0 === "args")) || (key0 === "templates"))){
validate403.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.analysisRunMetadata !== undefined){
const _errs2 = errors;
if(!(validate404(data.analysisRunMetadata, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.args !== undefined){
let data1 = data.args;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate408(data1[i0], {}))){
vErrors = vErrors === null ? validate408.errors : vErrors.concat(validate408.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate403.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.templates !== undefined){
let data3 = data.templates;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
if(data3.length < 1){
validate403.errors = [{}];
return false;
}
else {
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(!(validate419(data3[i1], {}))){
vErrors = vErrors === null ? validate419.errors : vErrors.concat(validate419.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate403.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate403.errors = [{}];
return false;
}
}
validate403.errors = vErrors;
return errors === 0;
}


function validate384(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.activeService === undefined) && (missing0 = "activeService")){
validate384.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema128.properties, key0))){
validate384.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.abortScaleDownDelaySeconds !== undefined){
const _errs2 = errors;
if(!(validate364(data.abortScaleDownDelaySeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activeMetadata !== undefined){
const _errs3 = errors;
if(!(validate386(data.activeMetadata, {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.activeService !== undefined){
const _errs4 = errors;
if(!(validate390(data.activeService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.antiAffinity !== undefined){
const _errs5 = errors;
if(!(validate392(data.antiAffinity, {}))){
vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.autoPromotionEnabled !== undefined){
const _errs6 = errors;
if(typeof data.autoPromotionEnabled !== "boolean"){
validate384.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.autoPromotionSeconds !== undefined){
const _errs8 = errors;
if(!(validate364(data.autoPromotionSeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxUnavailable !== undefined){
const _errs9 = errors;
if(!(validate401(data.maxUnavailable, {}))){
vErrors = vErrors === null ? validate401.errors : vErrors.concat(validate401.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.postPromotionAnalysis !== undefined){
const _errs10 = errors;
if(!(validate403(data.postPromotionAnalysis, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.prePromotionAnalysis !== undefined){
const _errs11 = errors;
if(!(validate403(data.prePromotionAnalysis, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previewMetadata !== undefined){
const _errs12 = errors;
if(!(validate386(data.previewMetadata, {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previewReplicaCount !== undefined){
const _errs13 = errors;
if(!(validate364(data.previewReplicaCount, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.previewService !== undefined){
const _errs14 = errors;
if(!(validate390(data.previewService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scaleDownDelayRevisionLimit !== undefined){
const _errs15 = errors;
if(!(validate364(data.scaleDownDelayRevisionLimit, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scaleDownDelaySeconds !== undefined){
const _errs16 = errors;
if(!(validate364(data.scaleDownDelaySeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate384.errors = [{}];
return false;
}
}
validate384.errors = vErrors;
return errors === 0;
}

const schema144 = {"type":"object","properties":{"abortScaleDownDelaySeconds":{"$ref":"#/definitions/Count"},"analysis":{"$ref":"#/definitions/RolloutAnalysisBackground"},"antiAffinity":{"$ref":"#/definitions/AntiAffinity"},"canaryMetadata":{"$ref":"#/definitions/PodTemplateMetadata"},"canaryService":{"$ref":"#/definitions/ServiceName"},"dynamicStableScale":{"type":"boolean"},"maxSurge":{"$ref":"#/definitions/CountOrPercent"},"maxUnavailable":{"$ref":"#/definitions/CountOrShare"},"minPodsPerReplicaSet":{"$ref":"#/definitions/Count"},"replicaProgressThreshold":{"$ref":"#/definitions/ReplicaProgressThreshold"},"scaleDownDelayRevisionLimit":{"$ref":"#/definitions/Count"},"scaleDownDelaySeconds":{"$ref":"#/definitions/Count"},"stableMetadata":{"$ref":"#/definitions/PodTemplateMetadata"},"stableService":{"$ref":"#/definitions/ServiceName"},"steps":{"type":"array","items":{"$ref":"#/definitions/CanaryStep"}},"trafficRouting":{"$ref":"#/definitions/RolloutTrafficRouting"}},"additionalProperties":false};

function validate432(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.templates === undefined) && (missing0 = "templates")){
validate432.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "analysisRunMetadata") || (key0 === "args")) || (key0 === "templates")) || (key0 === "startingStep"))){
validate432.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.analysisRunMetadata !== undefined){
const _errs2 = errors;
if(!(validate404(data.analysisRunMetadata, {}))){
vErrors = vErrors === null ? validate404.errors : vErrors.concat(validate404.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.args !== undefined){
let data1 = data.args;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate408(data1[i0], {}))){
vErrors = vErrors === null ? validate408.errors : vErrors.concat(validate408.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate432.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.templates !== undefined){
let data3 = data.templates;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data3)){
if(data3.length < 1){
validate432.errors = [{}];
return false;
}
else {
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(!(validate419(data3[i1], {}))){
vErrors = vErrors === null ? validate419.errors : vErrors.concat(validate419.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate432.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startingStep !== undefined){
const _errs9 = errors;
if(!(validate364(data.startingStep, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate432.errors = [{}];
return false;
}
}
validate432.errors = vErrors;
return errors === 0;
}

const pattern32 = new RegExp("^[0-9]{1,4}%$", "u");

function validate441(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data < 0 || isNaN(data)){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(errors === _errs3){
if(typeof data === "string"){
if(!pattern32.test(data)){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate441.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate441.errors = vErrors;
return errors === 0;
}


function validate446(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate446.errors = [{}];
return false;
}
}
else {
validate446.errors = [{}];
return false;
}
}
validate446.errors = vErrors;
return errors === 0;
}


function validate445(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.type === undefined) && (missing0 = "type")) || ((data.value === undefined) && (missing0 = "value"))){
validate445.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "type") || (key0 === "value"))){
validate445.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.type !== undefined){
const _errs2 = errors;
if(!(validate446(data.type, {}))){
vErrors = vErrors === null ? validate446.errors : vErrors.concat(validate446.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs3 = errors;
if(!(validate364(data.value, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate445.errors = [{}];
return false;
}
}
validate445.errors = vErrors;
return errors === 0;
}

const pattern34 = new RegExp("^(?:[0-9]+|(?:[0-9]+(?:\\.[0-9]+)?(?:ns|us|ms|s|m|h))+)$", "u");

function validate457(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs0 = errors;
let valid0 = false;
const _errs1 = errors;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(errors === _errs1){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
else {
if(data < 0 || isNaN(data)){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
var _valid0 = _errs1 === errors;
valid0 = valid0 || _valid0;
if(!valid0){
const _errs3 = errors;
if(errors === _errs3){
if(typeof data === "string"){
if(!pattern34.test(data)){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
validate457.errors = vErrors;
return false;
}
else {
errors = _errs0;
if(vErrors !== null){
if(_errs0){
vErrors.length = _errs0;
}
else {
vErrors = null;
}
}
}
validate457.errors = vErrors;
return errors === 0;
}


function validate456(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "duration")){
validate456.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.duration !== undefined){
if(!(validate457(data.duration, {}))){
vErrors = vErrors === null ? validate457.errors : vErrors.concat(validate457.errors);
errors = vErrors.length;
}
}
}
}
else {
validate456.errors = [{}];
return false;
}
}
validate456.errors = vErrors;
return errors === 0;
}


function validate462(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate462.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
validate462.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate462.errors = [{}];
return false;
}
}
}
}
validate462.errors = vErrors;
return errors === 0;
}


function validate460(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.matchTrafficWeight === undefined) && (missing0 = "matchTrafficWeight")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.replicas === undefined) && (missing1 = "replicas")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.weight === undefined) && (missing2 = "weight")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid1 = true;
passing0 = 2;
}
}
}
if(!valid1){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate460.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs7 = errors;
for(const key0 in data){
if(!(((key0 === "matchTrafficWeight") || (key0 === "replicas")) || (key0 === "weight"))){
validate460.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.matchTrafficWeight !== undefined){
const _errs8 = errors;
if(typeof data.matchTrafficWeight !== "boolean"){
validate460.errors = [{}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.replicas !== undefined){
const _errs10 = errors;
if(!(validate364(data.replicas, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.weight !== undefined){
const _errs11 = errors;
if(!(validate462(data.weight, {}))){
vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate460.errors = [{}];
return false;
}
}
validate460.errors = vErrors;
return errors === 0;
}

const pattern13 = new RegExp("^[-A-Za-z0-9]+$", "u");

function validate467(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate467.errors = [{}];
return false;
}
}
else {
validate467.errors = [{}];
return false;
}
}
validate467.errors = vErrors;
return errors === 0;
}


function validate469(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.exact === undefined) && (missing0 = "exact")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.prefix === undefined) && (missing1 = "prefix")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.regex === undefined) && (missing2 = "regex")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid1 = true;
passing0 = 2;
}
}
}
if(!valid1){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate469.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs7 = errors;
for(const key0 in data){
if(!(((key0 === "exact") || (key0 === "prefix")) || (key0 === "regex"))){
validate469.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.exact !== undefined){
const _errs8 = errors;
if(typeof data.exact !== "string"){
validate469.errors = [{}];
return false;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.prefix !== undefined){
const _errs10 = errors;
if(typeof data.prefix !== "string"){
validate469.errors = [{}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.regex !== undefined){
const _errs12 = errors;
if(typeof data.regex !== "string"){
validate469.errors = [{}];
return false;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate469.errors = [{}];
return false;
}
}
validate469.errors = vErrors;
return errors === 0;
}


function validate466(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.headerName === undefined) && (missing0 = "headerName")) || ((data.headerValue === undefined) && (missing0 = "headerValue"))){
validate466.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "headerName") || (key0 === "headerValue"))){
validate466.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.headerName !== undefined){
const _errs2 = errors;
if(!(validate467(data.headerName, {}))){
vErrors = vErrors === null ? validate467.errors : vErrors.concat(validate467.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.headerValue !== undefined){
const _errs3 = errors;
if(!(validate469(data.headerValue, {}))){
vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate466.errors = [{}];
return false;
}
}
validate466.errors = vErrors;
return errors === 0;
}


function validate465(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate465.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "match") || (key0 === "name"))){
validate465.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.match !== undefined){
let data0 = data.match;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate466(data0[i0], {}))){
vErrors = vErrors === null ? validate466.errors : vErrors.concat(validate466.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate465.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(!(validate409(data.name, {}))){
vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate465.errors = [{}];
return false;
}
}
validate465.errors = vErrors;
return errors === 0;
}


function validate475(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "headers") || (key0 === "method")) || (key0 === "path"))){
validate475.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.headers !== undefined){
let data0 = data.headers;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(!(validate469(data0[key1], {}))){
vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate475.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.method !== undefined){
const _errs6 = errors;
if(!(validate469(data.method, {}))){
vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs7 = errors;
if(!(validate469(data.path, {}))){
vErrors = vErrors === null ? validate469.errors : vErrors.concat(validate469.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate475.errors = [{}];
return false;
}
}
validate475.errors = vErrors;
return errors === 0;
}


function validate474(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate474.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "match") || (key0 === "name")) || (key0 === "percentage"))){
validate474.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.match !== undefined){
let data0 = data.match;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate475(data0[i0], {}))){
vErrors = vErrors === null ? validate475.errors : vErrors.concat(validate475.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate474.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(!(validate409(data.name, {}))){
vErrors = vErrors === null ? validate409.errors : vErrors.concat(validate409.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.percentage !== undefined){
const _errs6 = errors;
if(!(validate462(data.percentage, {}))){
vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
else {
validate474.errors = [{}];
return false;
}
}
validate474.errors = vErrors;
return errors === 0;
}


function validate454(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.analysis === undefined) && (missing0 = "analysis")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.pause === undefined) && (missing1 = "pause")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.setCanaryScale === undefined) && (missing2 = "setCanaryScale")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 2];
}
else {
if(_valid0){
valid1 = true;
passing0 = 2;
}
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.setHeaderRoute === undefined) && (missing3 = "setHeaderRoute")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 3];
}
else {
if(_valid0){
valid1 = true;
passing0 = 3;
}
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.setMirrorRoute === undefined) && (missing4 = "setMirrorRoute")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 4];
}
else {
if(_valid0){
valid1 = true;
passing0 = 4;
}
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.setWeight === undefined) && (missing5 = "setWeight")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 5];
}
else {
if(_valid0){
valid1 = true;
passing0 = 5;
}
}
}
}
}
}
if(!valid1){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate454.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs10 = errors;
for(const key0 in data){
if(!((((((key0 === "analysis") || (key0 === "pause")) || (key0 === "setCanaryScale")) || (key0 === "setHeaderRoute")) || (key0 === "setMirrorRoute")) || (key0 === "setWeight"))){
validate454.errors = [{}];
return false;
break;
}
}
if(_errs10 === errors){
if(data.analysis !== undefined){
const _errs11 = errors;
if(!(validate403(data.analysis, {}))){
vErrors = vErrors === null ? validate403.errors : vErrors.concat(validate403.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.pause !== undefined){
const _errs12 = errors;
if(!(validate456(data.pause, {}))){
vErrors = vErrors === null ? validate456.errors : vErrors.concat(validate456.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.setCanaryScale !== undefined){
const _errs13 = errors;
if(!(validate460(data.setCanaryScale, {}))){
vErrors = vErrors === null ? validate460.errors : vErrors.concat(validate460.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.setHeaderRoute !== undefined){
const _errs14 = errors;
if(!(validate465(data.setHeaderRoute, {}))){
vErrors = vErrors === null ? validate465.errors : vErrors.concat(validate465.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.setMirrorRoute !== undefined){
const _errs15 = errors;
if(!(validate474(data.setMirrorRoute, {}))){
vErrors = vErrors === null ? validate474.errors : vErrors.concat(validate474.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.setWeight !== undefined){
const _errs16 = errors;
if(!(validate462(data.setWeight, {}))){
vErrors = vErrors === null ? validate462.errors : vErrors.concat(validate462.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
else {
validate454.errors = [{}];
return false;
}
}
validate454.errors = vErrors;
return errors === 0;
}

const schema160 = {"type":"object","properties":{"alb":{"$ref":"#/definitions/ALBTrafficRouting"},"ambassador":{"$ref":"#/definitions/AmbassadorTrafficRouting"},"apisix":{"$ref":"#/definitions/ApisixTrafficRouting"},"appMesh":{"$ref":"#/definitions/AppMeshTrafficRouting"},"istio":{"$ref":"#/definitions/IstioTrafficRouting"},"managedRoutes":{"type":"array","items":{"$ref":"#/definitions/MangedRoutes"}},"maxTrafficWeight":{"$ref":"#/definitions/Positive"},"nginx":{"$ref":"#/definitions/NginxTrafficRouting"},"smi":{"$ref":"#/definitions/SMITrafficRouting"},"traefik":{"$ref":"#/definitions/TraefikTrafficRouting"}},"additionalProperties":false,"allOf":[{"$comment":"must have at least one of 'alb', 'ambassador', 'apisix', 'appMesh', 'istio', 'nginx', 'smi', 'traefik'","anyOf":[{"required":["alb"],"properties":{"alb":{}}},{"required":["ambassador"],"properties":{"ambassador":{}}},{"required":["apisix"],"properties":{"apisix":{}}},{"required":["appMesh"],"properties":{"appMesh":{}}},{"required":["istio"],"properties":{"istio":{}}},{"required":["nginx"],"properties":{"nginx":{}}},{"required":["smi"],"properties":{"smi":{}}},{"required":["traefik"],"properties":{"traefik":{}}}]}]};

function validate488(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate488.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate488.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate488.errors = [{}];
return false;
}
}
}
}
validate488.errors = vErrors;
return errors === 0;
}


function validate490(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.durationSeconds === undefined) && (missing0 = "durationSeconds")) || ((data.enabled === undefined) && (missing0 = "enabled"))){
validate490.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "durationSeconds") || (key0 === "enabled"))){
validate490.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.durationSeconds !== undefined){
const _errs2 = errors;
if(!(validate371(data.durationSeconds, {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.enabled !== undefined){
const _errs3 = errors;
if(typeof data.enabled !== "boolean"){
validate490.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate490.errors = [{}];
return false;
}
}
validate490.errors = vErrors;
return errors === 0;
}


function validate486(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.servicePort === undefined) && (missing0 = "servicePort")){
validate486.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "annotationPrefix") || (key0 === "ingress")) || (key0 === "ingresses")) || (key0 === "rootService")) || (key0 === "servicePort")) || (key0 === "stickinessConfig"))){
validate486.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.annotationPrefix !== undefined){
const _errs2 = errors;
if(typeof data.annotationPrefix !== "string"){
validate486.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ingress !== undefined){
const _errs4 = errors;
if(typeof data.ingress !== "string"){
validate486.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ingresses !== undefined){
let data2 = data.ingresses;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs8 = errors;
if(typeof data2[i0] !== "string"){
validate486.errors = [{}];
return false;
}
var valid1 = _errs8 === errors;
if(!valid1){
break;
}
}
}
else {
validate486.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rootService !== undefined){
const _errs10 = errors;
if(!(validate390(data.rootService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.servicePort !== undefined){
const _errs11 = errors;
if(!(validate488(data.servicePort, {}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stickinessConfig !== undefined){
const _errs12 = errors;
if(!(validate490(data.stickinessConfig, {}))){
vErrors = vErrors === null ? validate490.errors : vErrors.concat(validate490.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
else {
validate486.errors = [{}];
return false;
}
}
validate486.errors = vErrors;
return errors === 0;
}


function validate494(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.mappings === undefined) && (missing0 = "mappings")){
validate494.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "mappings")){
validate494.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.mappings !== undefined){
let data0 = data.mappings;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate494.errors = [{}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate494.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate494.errors = [{}];
return false;
}
}
validate494.errors = vErrors;
return errors === 0;
}


function validate497(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate497.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "rules"))){
validate497.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate497.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.rules !== undefined){
let data1 = data.rules;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(typeof data1[i0] !== "string"){
validate497.errors = [{}];
return false;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate497.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate497.errors = [{}];
return false;
}
}
validate497.errors = vErrors;
return errors === 0;
}


function validate496(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "route")){
validate496.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.route !== undefined){
if(!(validate497(data.route, {}))){
vErrors = vErrors === null ? validate497.errors : vErrors.concat(validate497.errors);
errors = vErrors.length;
}
}
}
}
else {
validate496.errors = [{}];
return false;
}
}
validate496.errors = vErrors;
return errors === 0;
}


function validate502(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate502.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "name")){
validate502.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
if(typeof data.name !== "string"){
validate502.errors = [{}];
return false;
}
}
}
}
}
else {
validate502.errors = [{}];
return false;
}
}
validate502.errors = vErrors;
return errors === 0;
}


function validate501(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.canaryVirtualNodeRef === undefined) && (missing0 = "canaryVirtualNodeRef")) || ((data.stableVirtualNodeRef === undefined) && (missing0 = "stableVirtualNodeRef"))){
validate501.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "canaryVirtualNodeRef") || (key0 === "stableVirtualNodeRef"))){
validate501.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.canaryVirtualNodeRef !== undefined){
const _errs2 = errors;
if(!(validate502(data.canaryVirtualNodeRef, {}))){
vErrors = vErrors === null ? validate502.errors : vErrors.concat(validate502.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableVirtualNodeRef !== undefined){
const _errs3 = errors;
if(!(validate502(data.stableVirtualNodeRef, {}))){
vErrors = vErrors === null ? validate502.errors : vErrors.concat(validate502.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate501.errors = [{}];
return false;
}
}
validate501.errors = vErrors;
return errors === 0;
}


function validate506(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate506.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "routes"))){
validate506.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate506.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.routes !== undefined){
let data1 = data.routes;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(typeof data1[i0] !== "string"){
validate506.errors = [{}];
return false;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate506.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate506.errors = [{}];
return false;
}
}
validate506.errors = vErrors;
return errors === 0;
}


function validate500(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "virtualNodeGroup") || (key0 === "virtualService"))){
validate500.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.virtualNodeGroup !== undefined){
const _errs2 = errors;
if(!(validate501(data.virtualNodeGroup, {}))){
vErrors = vErrors === null ? validate501.errors : vErrors.concat(validate501.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.virtualService !== undefined){
const _errs3 = errors;
if(!(validate506(data.virtualService, {}))){
vErrors = vErrors === null ? validate506.errors : vErrors.concat(validate506.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate500.errors = [{}];
return false;
}
}
validate500.errors = vErrors;
return errors === 0;
}


function validate510(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.canarySubsetName === undefined) && (missing0 = "canarySubsetName")) || ((data.name === undefined) && (missing0 = "name"))) || ((data.stableSubsetName === undefined) && (missing0 = "stableSubsetName"))){
validate510.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "additionalSubsetNames") || (key0 === "canarySubsetName")) || (key0 === "name")) || (key0 === "stableSubsetName"))){
validate510.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.additionalSubsetNames !== undefined){
let data0 = data.additionalSubsetNames;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate510.errors = [{}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate510.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.canarySubsetName !== undefined){
const _errs6 = errors;
if(typeof data.canarySubsetName !== "string"){
validate510.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs8 = errors;
if(typeof data.name !== "string"){
validate510.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableSubsetName !== undefined){
const _errs10 = errors;
if(typeof data.stableSubsetName !== "string"){
validate510.errors = [{}];
return false;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate510.errors = [{}];
return false;
}
}
validate510.errors = vErrors;
return errors === 0;
}


function validate513(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "port")){
validate513.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.port !== undefined){
if(!(validate488(data.port, {}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
}
}
}
else {
validate513.errors = [{}];
return false;
}
}
validate513.errors = vErrors;
return errors === 0;
}


function validate516(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "port") || (key0 === "sniHosts"))){
validate516.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.port !== undefined){
const _errs2 = errors;
if(!(validate488(data.port, {}))){
vErrors = vErrors === null ? validate488.errors : vErrors.concat(validate488.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sniHosts !== undefined){
let data1 = data.sniHosts;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(typeof data1[i0] !== "string"){
validate516.errors = [{}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate516.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate516.errors = [{}];
return false;
}
}
validate516.errors = vErrors;
return errors === 0;
}


function validate512(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate512.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "routes")) || (key0 === "tcpRoutes")) || (key0 === "tlsRoutes"))){
validate512.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate512.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.routes !== undefined){
let data1 = data.routes;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(typeof data1[i0] !== "string"){
validate512.errors = [{}];
return false;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate512.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tcpRoutes !== undefined){
let data3 = data.tcpRoutes;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data3)){
var valid2 = true;
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
const _errs10 = errors;
if(!(validate513(data3[i1], {}))){
vErrors = vErrors === null ? validate513.errors : vErrors.concat(validate513.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
if(!valid2){
break;
}
}
}
else {
validate512.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tlsRoutes !== undefined){
let data5 = data.tlsRoutes;
const _errs11 = errors;
if(errors === _errs11){
if(Array.isArray(data5)){
var valid3 = true;
const len2 = data5.length;
for(let i2=0; i2<len2; i2++){
const _errs13 = errors;
if(!(validate516(data5[i2], {}))){
vErrors = vErrors === null ? validate516.errors : vErrors.concat(validate516.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
if(!valid3){
break;
}
}
}
else {
validate512.errors = [{}];
return false;
}
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate512.errors = [{}];
return false;
}
}
validate512.errors = vErrors;
return errors === 0;
}


function validate509(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "destinationRule") || (key0 === "virtualService")) || (key0 === "virtualServices"))){
validate509.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.destinationRule !== undefined){
const _errs2 = errors;
if(!(validate510(data.destinationRule, {}))){
vErrors = vErrors === null ? validate510.errors : vErrors.concat(validate510.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.virtualService !== undefined){
const _errs3 = errors;
if(!(validate512(data.virtualService, {}))){
vErrors = vErrors === null ? validate512.errors : vErrors.concat(validate512.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.virtualServices !== undefined){
let data2 = data.virtualServices;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate512(data2[i0], {}))){
vErrors = vErrors === null ? validate512.errors : vErrors.concat(validate512.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate509.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate509.errors = [{}];
return false;
}
}
validate509.errors = vErrors;
return errors === 0;
}


function validate522(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate522.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "name")){
validate522.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
if(typeof data.name !== "string"){
validate522.errors = [{}];
return false;
}
}
}
}
}
else {
validate522.errors = [{}];
return false;
}
}
validate522.errors = vErrors;
return errors === 0;
}


function validate525(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "additionalIngressAnnotations") || (key0 === "annotationPrefix")) || (key0 === "canaryIngressAnnotations")) || (key0 === "stableIngress")) || (key0 === "stableIngresses"))){
validate525.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.additionalIngressAnnotations !== undefined){
let data0 = data.additionalIngressAnnotations;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs5 = errors;
if(typeof data0[key1] !== "string"){
validate525.errors = [{}];
return false;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate525.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.annotationPrefix !== undefined){
const _errs7 = errors;
if(typeof data.annotationPrefix !== "string"){
validate525.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.canaryIngressAnnotations !== undefined){
let data3 = data.canaryIngressAnnotations;
const _errs9 = errors;
if(errors === _errs9){
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
for(const key2 in data3){
const _errs12 = errors;
if(typeof data3[key2] !== "string"){
validate525.errors = [{}];
return false;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate525.errors = [{}];
return false;
}
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableIngress !== undefined){
const _errs14 = errors;
if(!(validate358(data.stableIngress, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableIngresses !== undefined){
let data6 = data.stableIngresses;
const _errs15 = errors;
if(errors === _errs15){
if(Array.isArray(data6)){
if(data6.length < 1){
validate525.errors = [{}];
return false;
}
else {
var valid3 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(!(validate358(data6[i0], {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid3 = _errs17 === errors;
if(!valid3){
break;
}
}
}
}
else {
validate525.errors = [{}];
return false;
}
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate525.errors = [{}];
return false;
}
}
validate525.errors = vErrors;
return errors === 0;
}


function validate529(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "rootService") || (key0 === "trafficSplitName"))){
validate529.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.rootService !== undefined){
const _errs2 = errors;
if(!(validate390(data.rootService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trafficSplitName !== undefined){
const _errs3 = errors;
if(typeof data.trafficSplitName !== "string"){
validate529.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate529.errors = [{}];
return false;
}
}
validate529.errors = vErrors;
return errors === 0;
}


function validate532(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.weightedTraefikServiceName === undefined) && (missing0 = "weightedTraefikServiceName")){
validate532.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "weightedTraefikServiceName")){
validate532.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.weightedTraefikServiceName !== undefined){
if(typeof data.weightedTraefikServiceName !== "string"){
validate532.errors = [{}];
return false;
}
}
}
}
}
else {
validate532.errors = [{}];
return false;
}
}
validate532.errors = vErrors;
return errors === 0;
}


function validate485(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.alb === undefined) && (missing0 = "alb")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.ambassador === undefined) && (missing1 = "ambassador")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs6 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.apisix === undefined) && (missing2 = "apisix")){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
var _valid0 = _errs6 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.appMesh === undefined) && (missing3 = "appMesh")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid0 = _errs7 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs8 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.istio === undefined) && (missing4 = "istio")){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
var _valid0 = _errs8 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.nginx === undefined) && (missing5 = "nginx")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
var _valid0 = _errs9 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.smi === undefined) && (missing6 = "smi")){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
var _valid0 = _errs10 === errors;
valid1 = valid1 || _valid0;
if(!valid1){
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.traefik === undefined) && (missing7 = "traefik")){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
var _valid0 = _errs11 === errors;
valid1 = valid1 || _valid0;
}
}
}
}
}
}
}
if(!valid1){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate485.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs12 = errors;
for(const key0 in data){
if(!(func2.call(schema160.properties, key0))){
validate485.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data.alb !== undefined){
const _errs13 = errors;
if(!(validate486(data.alb, {}))){
vErrors = vErrors === null ? validate486.errors : vErrors.concat(validate486.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.ambassador !== undefined){
const _errs14 = errors;
if(!(validate494(data.ambassador, {}))){
vErrors = vErrors === null ? validate494.errors : vErrors.concat(validate494.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.apisix !== undefined){
const _errs15 = errors;
if(!(validate496(data.apisix, {}))){
vErrors = vErrors === null ? validate496.errors : vErrors.concat(validate496.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.appMesh !== undefined){
const _errs16 = errors;
if(!(validate500(data.appMesh, {}))){
vErrors = vErrors === null ? validate500.errors : vErrors.concat(validate500.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.istio !== undefined){
const _errs17 = errors;
if(!(validate509(data.istio, {}))){
vErrors = vErrors === null ? validate509.errors : vErrors.concat(validate509.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.managedRoutes !== undefined){
let data5 = data.managedRoutes;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data5)){
var valid3 = true;
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
const _errs20 = errors;
if(!(validate522(data5[i0], {}))){
vErrors = vErrors === null ? validate522.errors : vErrors.concat(validate522.errors);
errors = vErrors.length;
}
var valid3 = _errs20 === errors;
if(!valid3){
break;
}
}
}
else {
validate485.errors = [{}];
return false;
}
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.maxTrafficWeight !== undefined){
const _errs21 = errors;
if(!(validate371(data.maxTrafficWeight, {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.nginx !== undefined){
const _errs22 = errors;
if(!(validate525(data.nginx, {}))){
vErrors = vErrors === null ? validate525.errors : vErrors.concat(validate525.errors);
errors = vErrors.length;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.smi !== undefined){
const _errs23 = errors;
if(!(validate529(data.smi, {}))){
vErrors = vErrors === null ? validate529.errors : vErrors.concat(validate529.errors);
errors = vErrors.length;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.traefik !== undefined){
const _errs24 = errors;
if(!(validate532(data.traefik, {}))){
vErrors = vErrors === null ? validate532.errors : vErrors.concat(validate532.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate485.errors = [{}];
return false;
}
}
validate485.errors = vErrors;
return errors === 0;
}


function validate430(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema144.properties, key0))){
validate430.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.abortScaleDownDelaySeconds !== undefined){
const _errs2 = errors;
if(!(validate364(data.abortScaleDownDelaySeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.analysis !== undefined){
const _errs3 = errors;
if(!(validate432(data.analysis, {}))){
vErrors = vErrors === null ? validate432.errors : vErrors.concat(validate432.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.antiAffinity !== undefined){
const _errs4 = errors;
if(!(validate392(data.antiAffinity, {}))){
vErrors = vErrors === null ? validate392.errors : vErrors.concat(validate392.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.canaryMetadata !== undefined){
const _errs5 = errors;
if(!(validate386(data.canaryMetadata, {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.canaryService !== undefined){
const _errs6 = errors;
if(!(validate390(data.canaryService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.dynamicStableScale !== undefined){
const _errs7 = errors;
if(typeof data.dynamicStableScale !== "boolean"){
validate430.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxSurge !== undefined){
const _errs9 = errors;
if(!(validate441(data.maxSurge, {}))){
vErrors = vErrors === null ? validate441.errors : vErrors.concat(validate441.errors);
errors = vErrors.length;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.maxUnavailable !== undefined){
const _errs10 = errors;
if(!(validate401(data.maxUnavailable, {}))){
vErrors = vErrors === null ? validate401.errors : vErrors.concat(validate401.errors);
errors = vErrors.length;
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.minPodsPerReplicaSet !== undefined){
const _errs11 = errors;
if(!(validate364(data.minPodsPerReplicaSet, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs11 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.replicaProgressThreshold !== undefined){
const _errs12 = errors;
if(!(validate445(data.replicaProgressThreshold, {}))){
vErrors = vErrors === null ? validate445.errors : vErrors.concat(validate445.errors);
errors = vErrors.length;
}
var valid0 = _errs12 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scaleDownDelayRevisionLimit !== undefined){
const _errs13 = errors;
if(!(validate364(data.scaleDownDelayRevisionLimit, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scaleDownDelaySeconds !== undefined){
const _errs14 = errors;
if(!(validate364(data.scaleDownDelaySeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid0 = _errs14 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableMetadata !== undefined){
const _errs15 = errors;
if(!(validate386(data.stableMetadata, {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid0 = _errs15 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stableService !== undefined){
const _errs16 = errors;
if(!(validate390(data.stableService, {}))){
vErrors = vErrors === null ? validate390.errors : vErrors.concat(validate390.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.steps !== undefined){
let data14 = data.steps;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data14)){
var valid1 = true;
const len0 = data14.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate454(data14[i0], {}))){
vErrors = vErrors === null ? validate454.errors : vErrors.concat(validate454.errors);
errors = vErrors.length;
}
var valid1 = _errs19 === errors;
if(!valid1){
break;
}
}
}
else {
validate430.errors = [{}];
return false;
}
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.trafficRouting !== undefined){
const _errs20 = errors;
if(!(validate485(data.trafficRouting, {}))){
vErrors = vErrors === null ? validate485.errors : vErrors.concat(validate485.errors);
errors = vErrors.length;
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate430.errors = [{}];
return false;
}
}
validate430.errors = vErrors;
return errors === 0;
}


function validate383(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.blueGreen === undefined) && (missing0 = "blueGreen")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.canary === undefined) && (missing1 = "canary")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate383.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs6 = errors;
for(const key0 in data){
if(!((key0 === "blueGreen") || (key0 === "canary"))){
validate383.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.blueGreen !== undefined){
const _errs7 = errors;
if(!(validate384(data.blueGreen, {}))){
vErrors = vErrors === null ? validate384.errors : vErrors.concat(validate384.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.canary !== undefined){
const _errs8 = errors;
if(!(validate430(data.canary, {}))){
vErrors = vErrors === null ? validate430.errors : vErrors.concat(validate430.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
}
}
}
else {
validate383.errors = [{}];
return false;
}
}
validate383.errors = vErrors;
return errors === 0;
}


const validate21 = require("./pod-template.cjs");

function validate538(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.name === undefined) && (missing0 = "name"))){
validate538.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "name")) || (key0 === "scaleDown"))){
validate538.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate538.errors = [{}];
return false;
}
if(!((data0 === "apps/v1") || (data0 === "v1"))){
validate538.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate538.errors = [{}];
return false;
}
if(!(((data1 === "Deployment") || (data1 === "PodTemplate")) || (data1 === "ReplicaSet"))){
validate538.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs6 = errors;
if(!(validate358(data.name, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scaleDown !== undefined){
let data3 = data.scaleDown;
const _errs7 = errors;
if(typeof data3 !== "string"){
validate538.errors = [{}];
return false;
}
if(!(((data3 === "never") || (data3 === "onsuccess")) || (data3 === "progressively"))){
validate538.errors = [{}];
return false;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate538.errors = [{}];
return false;
}
}
validate538.errors = vErrors;
return errors === 0;
}


function validate362(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.template === undefined) && (missing0 = "template")){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
var _valid0 = _errs4 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
}
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.workloadRef === undefined) && (missing1 = "workloadRef")){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
var _valid0 = _errs5 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
validate362.errors = vErrors;
return false;
}
else {
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs6 = errors;
const _errs8 = errors;
let valid2 = true;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.template === undefined) && (missing2 = "template")){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
var _valid1 = _errs9 === errors;
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.selector === undefined) && (missing3 = "selector")){
validate362.errors = [{}];
return false;
}
}
var _valid1 = _errs10 === errors;
valid2 = _valid1;
}
if(!valid2){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
validate362.errors = vErrors;
return false;
}
var valid0 = _errs6 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.strategy === undefined) && (missing4 = "strategy")){
validate362.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key0 in data){
if(!(func2.call(schema120.properties, key0))){
validate362.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.analysis !== undefined){
const _errs12 = errors;
if(!(validate363(data.analysis, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.minReadySeconds !== undefined){
const _errs13 = errors;
if(!(validate364(data.minReadySeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.paused !== undefined){
const _errs14 = errors;
if(typeof data.paused !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.progressDeadlineAbort !== undefined){
const _errs16 = errors;
if(typeof data.progressDeadlineAbort !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.progressDeadlineSeconds !== undefined){
const _errs18 = errors;
if(!(validate364(data.progressDeadlineSeconds, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid3 = _errs18 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.replicas !== undefined){
const _errs19 = errors;
if(!(validate364(data.replicas, {}))){
vErrors = vErrors === null ? validate364.errors : vErrors.concat(validate364.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.revisionHistoryLimit !== undefined){
const _errs20 = errors;
if(!(validate371(data.revisionHistoryLimit, {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.rollbackWindow !== undefined){
const _errs21 = errors;
if(!(validate373(data.rollbackWindow, {}))){
vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
errors = vErrors.length;
}
var valid3 = _errs21 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.selector !== undefined){
let data8 = data.selector;
const _errs22 = errors;
if(!(validate376(data8, {}))){
vErrors = vErrors === null ? validate376.errors : vErrors.concat(validate376.errors);
errors = vErrors.length;
}
if(errors === _errs22){
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(Object.keys(data8).length < 1){
validate362.errors = [{}];
return false;
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid3 = _errs22 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.strategy !== undefined){
const _errs24 = errors;
if(!(validate383(data.strategy, {}))){
vErrors = vErrors === null ? validate383.errors : vErrors.concat(validate383.errors);
errors = vErrors.length;
}
var valid3 = _errs24 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.template !== undefined){
const _errs25 = errors;
if(!(validate21(data.template, {}))){
vErrors = vErrors === null ? validate21.errors : vErrors.concat(validate21.errors);
errors = vErrors.length;
}
var valid3 = _errs25 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.workloadRef !== undefined){
const _errs26 = errors;
if(!(validate538(data.workloadRef, {}))){
vErrors = vErrors === null ? validate538.errors : vErrors.concat(validate538.errors);
errors = vErrors.length;
}
var valid3 = _errs26 === errors;
}
else {
var valid3 = true;
}
}
}
}
}
}
}
}
}
}
}
}
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
validate362.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="argoproj.io-v1alpha1-rollout.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((((data.apiVersion === undefined) && (missing0 = "apiVersion")) || ((data.kind === undefined) && (missing0 = "kind"))) || ((data.metadata === undefined) && (missing0 = "metadata"))) || ((data.spec === undefined) && (missing0 = "spec"))){
validate344.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "apiVersion") || (key0 === "kind")) || (key0 === "metadata")) || (key0 === "spec"))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate344.errors = [{}];
return false;
}
if("argoproj.io/v1alpha1" !== data0){
validate344.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.kind !== undefined){
let data1 = data.kind;
const _errs4 = errors;
if(typeof data1 !== "string"){
validate344.errors = [{}];
return false;
}
if("Rollout" !== data1){
validate344.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.metadata !== undefined){
let data2 = data.metadata;
const _errs6 = errors;
if(errors === _errs6){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing1;
if((data2.name === undefined) && (missing1 = "name")){
validate344.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key1 in data2){
if(!(((((key1 === "annotations") || (key1 === "finalizers")) || (key1 === "labels")) || (key1 === "name")) || (key1 === "namespace"))){
validate344.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data2.annotations !== undefined){
const _errs9 = errors;
if(!(validate345(data2.annotations, {}))){
vErrors = vErrors === null ? validate345.errors : vErrors.concat(validate345.errors);
errors = vErrors.length;
}
var valid1 = _errs9 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.finalizers !== undefined){
let data4 = data2.finalizers;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid2 = true;
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate351(data4[i0], {}))){
vErrors = vErrors === null ? validate351.errors : vErrors.concat(validate351.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
if(!valid2){
break;
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid1 = _errs10 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.labels !== undefined){
const _errs13 = errors;
if(!(validate353(data2.labels, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid1 = _errs13 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.name !== undefined){
const _errs14 = errors;
if(!(validate358(data2.name, {}))){
vErrors = vErrors === null ? validate358.errors : vErrors.concat(validate358.errors);
errors = vErrors.length;
}
var valid1 = _errs14 === errors;
}
else {
var valid1 = true;
}
if(valid1){
if(data2.namespace !== undefined){
const _errs15 = errors;
if(!(validate360(data2.namespace, {}))){
vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
errors = vErrors.length;
}
var valid1 = _errs15 === errors;
}
else {
var valid1 = true;
}
}
}
}
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
const _errs16 = errors;
if(!(validate362(data.spec, {}))){
vErrors = vErrors === null ? validate362.errors : vErrors.concat(validate362.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
}
}
else {
validate344.errors = [{}];
return false;
}
}
validate344.errors = vErrors;
return errors === 0;
}
