"use strict";
module.exports = validate21;
module.exports.default = validate21;
const pattern0 = new RegExp("^(?:(?=[^/]{1,253}/)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/)?[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$", "u");

function validate24(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern0.test(data)){
validate24.errors = [{}];
return false;
}
}
else {
validate24.errors = [{}];
return false;
}
}
validate24.errors = vErrors;
return errors === 0;
}

const pattern1 = new RegExp("^-?[0-9]{1,9}$", "u");

function validate26(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern1.test(data)){
validate26.errors = [{}];
return false;
}
}
else {
validate26.errors = [{}];
return false;
}
}
validate26.errors = vErrors;
return errors === 0;
}


function validate23(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate24(key0, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
validate23.errors = vErrors;
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
validate23.errors = [{}];
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
if(!(validate26(data["argocd.argoproj.io/sync-wave"], {}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate23.errors = [{}];
return false;
}
}
validate23.errors = vErrors;
return errors === 0;
}

const pattern2 = new RegExp("^(?=.{0,63}$)(?:[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?)?$", "u");

function validate31(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern2.test(data)){
validate31.errors = [{}];
return false;
}
}
else {
validate31.errors = [{}];
return false;
}
}
validate31.errors = vErrors;
return errors === 0;
}


function validate29(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate24(key0, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
validate29.errors = vErrors;
return false;
break;
}
}
if(valid0){
for(const key1 in data){
const _errs3 = errors;
if(!(validate31(data[key1], {}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
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
validate29.errors = [{}];
return false;
}
}
validate29.errors = vErrors;
return errors === 0;
}


function validate22(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "annotations") || (key0 === "labels"))){
validate22.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.annotations !== undefined){
const _errs2 = errors;
if(!(validate23(data.annotations, {}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
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
if(!(validate29(data.labels, {}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
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
validate22.errors = [{}];
return false;
}
}
validate22.errors = vErrors;
return errors === 0;
}

const schema13 = {"type":"object","required":["containers"],"properties":{"activeDeadlineSeconds":{"$ref":"#/definitions/Positive"},"affinity":{"$ref":"#/definitions/Affinity"},"automountServiceAccountToken":{"type":"boolean"},"containers":{"type":"array","items":{"$ref":"#/definitions/Container"},"minItems":1},"dnsConfig":{"$ref":"#/definitions/PodDNSConfig"},"dnsPolicy":{"type":"string","enum":["ClusterFirst","ClusterFirstWithHostNet","Default","None"]},"enableServiceLinks":{"type":"boolean"},"hostAliases":{"type":"array","items":{"$ref":"#/definitions/HostAlias"}},"hostIPC":{"type":"boolean"},"hostNetwork":{"type":"boolean"},"hostPID":{"type":"boolean"},"hostUsers":{"type":"boolean"},"hostname":{"$ref":"#/definitions/DnsLabel"},"imagePullSecrets":{"type":"array","items":{"$ref":"#/definitions/LocalObjectReference"}},"initContainers":{"type":"array","items":{"$ref":"#/definitions/Container","type":"object","properties":{},"allOf":[{"$comment":"must not have 'lifecycle' or a probe before the containers start","not":{"anyOf":[{"required":["lifecycle"],"properties":{"lifecycle":{}}},{"required":["livenessProbe"],"properties":{"livenessProbe":{}}},{"required":["readinessProbe"],"properties":{"readinessProbe":{}}},{"required":["startupProbe"],"properties":{"startupProbe":{}}}]}}]}},"nodeName":{"$ref":"#/definitions/DnsSubdomain"},"nodeSelector":{"$ref":"#/definitions/Labels"},"os":{"$ref":"#/definitions/PodOS"},"preemptionPolicy":{"type":"string","enum":["Never","PreemptLowerPriority"]},"priorityClassName":{"$ref":"#/definitions/DnsSubdomain"},"readinessGates":{"type":"array","items":{"$ref":"#/definitions/PodReadinessGate"}},"restartPolicy":{"type":"string","enum":["Always","OnFailure","Never"]},"runtimeClassName":{"$ref":"#/definitions/DnsSubdomain"},"schedulerName":{"$ref":"#/definitions/NonEmpty"},"securityContext":{"$ref":"#/definitions/PodSecurityContext"},"serviceAccountName":{"$ref":"#/definitions/DnsSubdomain"},"setHostnameAsFQDN":{"type":"boolean"},"shareProcessNamespace":{"type":"boolean"},"subdomain":{"$ref":"#/definitions/DnsLabel"},"terminationGracePeriodSeconds":{"$ref":"#/definitions/Count"},"tolerations":{"type":"array","items":{"$ref":"#/definitions/Toleration"}},"topologySpreadConstraints":{"type":"array","items":{"$ref":"#/definitions/TopologySpreadConstraint"}},"volumes":{"type":"array","items":{"$ref":"#/definitions/Volume"}}},"additionalProperties":false,"allOf":[{"$comment":"must have 'dnsConfig' with nameservers where its dnsPolicy is None","if":{"required":["dnsPolicy"],"properties":{"dnsPolicy":{"type":"string","enum":["None"]}}},"then":{"required":["dnsConfig"],"properties":{"dnsConfig":{"type":"object","required":["nameservers"],"properties":{"nameservers":{"type":"array","minItems":1}}}}}}]};
const func2 = Object.prototype.hasOwnProperty;

function validate36(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate36.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate36.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate36.errors = [{}];
return false;
}
}
}
}
validate36.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp("^-?[0-9]+$", "u");

function validate42(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
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
if(!((data0 === "Exists") || (data0 === "DoesNotExist"))){
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
const _errs8 = errors;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.values === undefined) && (missing1 = "values")){
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
var valid3 = _errs9 === errors;
if(valid3){
validate42.errors = [{}];
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.values === undefined) && (missing2 = "values")){
validate42.errors = [{}];
return false;
}
}
var _valid0 = _errs10 === errors;
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
validate42.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs11 = errors;
const _errs13 = errors;
let valid4 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.operator === undefined) && (missing3 = "operator")){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
else {
if(data.operator !== undefined){
let data1 = data.operator;
if(typeof data1 !== "string"){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(!((data1 === "Gt") || (data1 === "Lt"))){
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
}
}
var _valid1 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs17 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.values !== undefined){
let data2 = data.values;
const _errs18 = errors;
if(errors === _errs18){
if(Array.isArray(data2)){
if(data2.length > 1){
validate42.errors = [{}];
return false;
}
else {
var valid7 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const _errs20 = errors;
if(errors === _errs20){
if(typeof data3 === "string"){
if(!pattern3.test(data3)){
validate42.errors = [{}];
return false;
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid7 = _errs20 === errors;
if(!valid7){
break;
}
}
}
}
else {
validate42.errors = [{}];
return false;
}
}
}
}
var _valid1 = _errs17 === errors;
valid4 = _valid1;
}
if(!valid4){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
validate42.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if(((data.key === undefined) && (missing4 = "key")) || ((data.operator === undefined) && (missing4 = "operator"))){
validate42.errors = [{}];
return false;
}
else {
const _errs22 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
validate42.errors = [{}];
return false;
break;
}
}
if(_errs22 === errors){
if(data.key !== undefined){
const _errs23 = errors;
if(!(validate24(data.key, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid8 = _errs23 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.operator !== undefined){
let data5 = data.operator;
const _errs24 = errors;
if(typeof data5 !== "string"){
validate42.errors = [{}];
return false;
}
if(!((((((data5 === "In") || (data5 === "NotIn")) || (data5 === "Exists")) || (data5 === "DoesNotExist")) || (data5 === "Gt")) || (data5 === "Lt"))){
validate42.errors = [{}];
return false;
}
var valid8 = _errs24 === errors;
}
else {
var valid8 = true;
}
if(valid8){
if(data.values !== undefined){
let data6 = data.values;
const _errs26 = errors;
if(errors === _errs26){
if(Array.isArray(data6)){
if(data6.length < 1){
validate42.errors = [{}];
return false;
}
else {
var valid9 = true;
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
const _errs28 = errors;
if(!(validate31(data6[i1], {}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid9 = _errs28 === errors;
if(!valid9){
break;
}
}
}
}
else {
validate42.errors = [{}];
return false;
}
}
var valid8 = _errs26 === errors;
}
else {
var valid8 = true;
}
}
}
}
}
}
else {
validate42.errors = [{}];
return false;
}
}
validate42.errors = vErrors;
return errors === 0;
}


function validate41(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "matchExpressions") || (key0 === "matchFields"))){
validate41.errors = [{}];
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
if(!(validate42(data0[i0], {}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate41.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.matchFields !== undefined){
let data2 = data.matchFields;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate42(data2[i1], {}))){
vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate41.errors = [{}];
return false;
}
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
validate41.errors = [{}];
return false;
}
}
validate41.errors = vErrors;
return errors === 0;
}


function validate48(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate48.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 100 || isNaN(data)){
validate48.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate48.errors = [{}];
return false;
}
}
}
}
validate48.errors = vErrors;
return errors === 0;
}


function validate40(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.preference === undefined) && (missing0 = "preference")) || ((data.weight === undefined) && (missing0 = "weight"))){
validate40.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "preference") || (key0 === "weight"))){
validate40.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.preference !== undefined){
const _errs2 = errors;
if(!(validate41(data.preference, {}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weight !== undefined){
const _errs3 = errors;
if(!(validate48(data.weight, {}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
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
validate40.errors = [{}];
return false;
}
}
validate40.errors = vErrors;
return errors === 0;
}


function validate51(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.nodeSelectorTerms === undefined) && (missing0 = "nodeSelectorTerms")){
validate51.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "nodeSelectorTerms")){
validate51.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.nodeSelectorTerms !== undefined){
let data0 = data.nodeSelectorTerms;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length < 1){
validate51.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate41(data0[i0], {}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate51.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate51.errors = [{}];
return false;
}
}
validate51.errors = vErrors;
return errors === 0;
}


function validate39(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "preferredDuringSchedulingIgnoredDuringExecution") || (key0 === "requiredDuringSchedulingIgnoredDuringExecution"))){
validate39.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
let data0 = data.preferredDuringSchedulingIgnoredDuringExecution;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate40(data0[i0], {}))){
vErrors = vErrors === null ? validate40.errors : vErrors.concat(validate40.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate39.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
const _errs5 = errors;
if(!(validate51(data.requiredDuringSchedulingIgnoredDuringExecution, {}))){
vErrors = vErrors === null ? validate51.errors : vErrors.concat(validate51.errors);
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
validate39.errors = [{}];
return false;
}
}
validate39.errors = vErrors;
return errors === 0;
}


function validate59(data, {}={}){
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
validate59.errors = [{}];
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
validate59.errors = [{}];
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
validate59.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if(((data.key === undefined) && (missing3 = "key")) || ((data.operator === undefined) && (missing3 = "operator"))){
validate59.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "operator")) || (key0 === "values"))){
validate59.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.key !== undefined){
const _errs12 = errors;
if(!(validate24(data.key, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
validate59.errors = [{}];
return false;
}
if(!((((data2 === "In") || (data2 === "NotIn")) || (data2 === "Exists")) || (data2 === "DoesNotExist"))){
validate59.errors = [{}];
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
validate59.errors = [{}];
return false;
}
else {
var valid5 = true;
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
const _errs17 = errors;
if(!(validate31(data3[i0], {}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
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
validate59.errors = [{}];
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
validate59.errors = [{}];
return false;
}
}
validate59.errors = vErrors;
return errors === 0;
}


function validate58(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "matchExpressions") || (key0 === "matchLabels"))){
validate58.errors = [{}];
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
if(!(validate59(data0[i0], {}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate58.errors = [{}];
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
if(!(validate29(data.matchLabels, {}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
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
validate58.errors = [{}];
return false;
}
}
validate58.errors = vErrors;
return errors === 0;
}

const pattern4 = new RegExp("^(?=.{0,63}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate66(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern4.test(data)){
validate66.errors = [{}];
return false;
}
}
else {
validate66.errors = [{}];
return false;
}
}
validate66.errors = vErrors;
return errors === 0;
}


function validate57(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.topologyKey === undefined) && (missing0 = "topologyKey")){
validate57.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "labelSelector") || (key0 === "namespaceSelector")) || (key0 === "namespaces")) || (key0 === "topologyKey"))){
validate57.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.labelSelector !== undefined){
const _errs2 = errors;
if(!(validate58(data.labelSelector, {}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespaceSelector !== undefined){
const _errs3 = errors;
if(!(validate58(data.namespaceSelector, {}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.namespaces !== undefined){
let data2 = data.namespaces;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data2)){
var valid1 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate66(data2[i0], {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate57.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.topologyKey !== undefined){
const _errs7 = errors;
if(!(validate24(data.topologyKey, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
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
}
}
else {
validate57.errors = [{}];
return false;
}
}
validate57.errors = vErrors;
return errors === 0;
}


function validate56(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.podAffinityTerm === undefined) && (missing0 = "podAffinityTerm")) || ((data.weight === undefined) && (missing0 = "weight"))){
validate56.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "podAffinityTerm") || (key0 === "weight"))){
validate56.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.podAffinityTerm !== undefined){
const _errs2 = errors;
if(!(validate57(data.podAffinityTerm, {}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.weight !== undefined){
const _errs3 = errors;
if(!(validate48(data.weight, {}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
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
validate56.errors = [{}];
return false;
}
}
validate56.errors = vErrors;
return errors === 0;
}


function validate55(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "preferredDuringSchedulingIgnoredDuringExecution") || (key0 === "requiredDuringSchedulingIgnoredDuringExecution"))){
validate55.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
let data0 = data.preferredDuringSchedulingIgnoredDuringExecution;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate56(data0[i0], {}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate55.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
let data2 = data.requiredDuringSchedulingIgnoredDuringExecution;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate57(data2[i1], {}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate55.errors = [{}];
return false;
}
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
validate55.errors = [{}];
return false;
}
}
validate55.errors = vErrors;
return errors === 0;
}


function validate74(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "preferredDuringSchedulingIgnoredDuringExecution") || (key0 === "requiredDuringSchedulingIgnoredDuringExecution"))){
validate74.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.preferredDuringSchedulingIgnoredDuringExecution !== undefined){
let data0 = data.preferredDuringSchedulingIgnoredDuringExecution;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate56(data0[i0], {}))){
vErrors = vErrors === null ? validate56.errors : vErrors.concat(validate56.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate74.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requiredDuringSchedulingIgnoredDuringExecution !== undefined){
let data2 = data.requiredDuringSchedulingIgnoredDuringExecution;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate57(data2[i1], {}))){
vErrors = vErrors === null ? validate57.errors : vErrors.concat(validate57.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate74.errors = [{}];
return false;
}
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
validate74.errors = [{}];
return false;
}
}
validate74.errors = vErrors;
return errors === 0;
}


function validate38(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "nodeAffinity") || (key0 === "podAffinity")) || (key0 === "podAntiAffinity"))){
validate38.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.nodeAffinity !== undefined){
const _errs2 = errors;
if(!(validate39(data.nodeAffinity, {}))){
vErrors = vErrors === null ? validate39.errors : vErrors.concat(validate39.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.podAffinity !== undefined){
const _errs3 = errors;
if(!(validate55(data.podAffinity, {}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.podAntiAffinity !== undefined){
const _errs4 = errors;
if(!(validate74(data.podAntiAffinity, {}))){
vErrors = vErrors === null ? validate74.errors : vErrors.concat(validate74.errors);
errors = vErrors.length;
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
validate38.errors = [{}];
return false;
}
}
validate38.errors = vErrors;
return errors === 0;
}

const schema29 = {"type":"object","required":["image","name"],"properties":{"args":{"type":"array","items":{"type":"string"}},"command":{"type":"array","items":{"type":"string"}},"env":{"type":"array","items":{"$ref":"#/definitions/EnvVar"}},"envFrom":{"type":"array","items":{"$ref":"#/definitions/EnvFromSource"}},"image":{"$ref":"#/definitions/Image"},"imagePullPolicy":{"type":"string","enum":["Always","IfNotPresent","Never"]},"lifecycle":{"$ref":"#/definitions/Lifecycle"},"livenessProbe":{"$ref":"#/definitions/Probe","type":"object","properties":{"successThreshold":{"type":"integer","minimum":1,"maximum":1}}},"name":{"$ref":"#/definitions/DnsLabel"},"ports":{"type":"array","items":{"$ref":"#/definitions/ContainerPort"}},"readinessProbe":{"$ref":"#/definitions/Probe","type":"object","properties":{},"allOf":[{"$comment":"must not have 'terminationGracePeriodSeconds', as it ends nothing","not":{"required":["terminationGracePeriodSeconds"],"properties":{"terminationGracePeriodSeconds":{}}}}]},"resources":{"$ref":"#/definitions/ResourceRequirements"},"securityContext":{"$ref":"#/definitions/SecurityContext"},"startupProbe":{"$ref":"#/definitions/Probe","type":"object","properties":{"successThreshold":{"type":"integer","minimum":1,"maximum":1}}},"stdin":{"type":"boolean"},"stdinOnce":{"type":"boolean"},"terminationMessagePath":{"$ref":"#/definitions/AbsolutePath"},"terminationMessagePolicy":{"type":"string","enum":["File","FallbackToLogsOnError"]},"tty":{"type":"boolean"},"volumeMounts":{"type":"array","items":{"$ref":"#/definitions/VolumeMount"}},"workingDir":{"$ref":"#/definitions/NonEmpty"}},"additionalProperties":false};
const pattern5 = new RegExp("^(?!\\.(?:\\.|$))[-._a-zA-Z][-._a-zA-Z0-9]*$", "u");

function validate81(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern5.test(data)){
validate81.errors = [{}];
return false;
}
}
else {
validate81.errors = [{}];
return false;
}
}
validate81.errors = vErrors;
return errors === 0;
}

const pattern6 = new RegExp("^(?=.{0,253}$)(?!\\.(?:\\.|$))[-._a-zA-Z0-9]+$", "u");

function validate85(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern6.test(data)){
validate85.errors = [{}];
return false;
}
}
else {
validate85.errors = [{}];
return false;
}
}
validate85.errors = vErrors;
return errors === 0;
}

const pattern7 = new RegExp("^(?=.{0,253}$)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*$", "u");

function validate87(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern7.test(data)){
validate87.errors = [{}];
return false;
}
}
else {
validate87.errors = [{}];
return false;
}
}
validate87.errors = vErrors;
return errors === 0;
}


function validate84(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.key === undefined) && (missing0 = "key")) || ((data.name === undefined) && (missing0 = "name"))){
validate84.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "name")) || (key0 === "optional"))){
validate84.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(!(validate85(data.key, {}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs4 = errors;
if(typeof data.optional !== "boolean"){
validate84.errors = [{}];
return false;
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
}
else {
validate84.errors = [{}];
return false;
}
}
validate84.errors = vErrors;
return errors === 0;
}


function validate90(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.fieldPath === undefined) && (missing0 = "fieldPath")){
validate90.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "apiVersion") || (key0 === "fieldPath"))){
validate90.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.apiVersion !== undefined){
let data0 = data.apiVersion;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate90.errors = [{}];
return false;
}
if(!(data0 === "v1")){
validate90.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fieldPath !== undefined){
const _errs4 = errors;
if(typeof data.fieldPath !== "string"){
validate90.errors = [{}];
return false;
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
validate90.errors = [{}];
return false;
}
}
validate90.errors = vErrors;
return errors === 0;
}

const pattern8 = new RegExp("^(?:metadata\\.(?:name|namespace|uid|(?:labels|annotations)\\['[^']+'\\])|spec\\.(?:nodeName|serviceAccountName)|status\\.(?:hostIP|podIPs?))$", "u");

function validate92(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern8.test(data)){
validate92.errors = [{}];
return false;
}
}
else {
validate92.errors = [{}];
return false;
}
}
validate92.errors = vErrors;
return errors === 0;
}

const pattern9 = new RegExp("^(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[numkMGTPE]|[eE][-+]?[0-9]+)?$", "u");

function validate96(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern9.test(data)){
validate96.errors = [{}];
return false;
}
}
else {
validate96.errors = [{}];
return false;
}
}
validate96.errors = vErrors;
return errors === 0;
}

const pattern10 = new RegExp("^(?:limits|requests)\\.(?:cpu|memory|ephemeral-storage)$", "u");

function validate98(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern10.test(data)){
validate98.errors = [{}];
return false;
}
}
else {
validate98.errors = [{}];
return false;
}
}
validate98.errors = vErrors;
return errors === 0;
}


function validate94(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.resource === undefined) && (missing0 = "resource")){
validate94.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "containerName") || (key0 === "divisor")) || (key0 === "resource"))){
validate94.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.containerName !== undefined){
const _errs2 = errors;
if(!(validate66(data.containerName, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.divisor !== undefined){
const _errs3 = errors;
if(!(validate96(data.divisor, {}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resource !== undefined){
const _errs4 = errors;
if(!(validate98(data.resource, {}))){
vErrors = vErrors === null ? validate98.errors : vErrors.concat(validate98.errors);
errors = vErrors.length;
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
}
else {
validate94.errors = [{}];
return false;
}
}
validate94.errors = vErrors;
return errors === 0;
}


function validate101(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.key === undefined) && (missing0 = "key")) || ((data.name === undefined) && (missing0 = "name"))){
validate101.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "name")) || (key0 === "optional"))){
validate101.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(!(validate85(data.key, {}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs3 = errors;
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs4 = errors;
if(typeof data.optional !== "boolean"){
validate101.errors = [{}];
return false;
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
}
else {
validate101.errors = [{}];
return false;
}
}
validate101.errors = vErrors;
return errors === 0;
}


function validate83(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.configMapKeyRef === undefined) && (missing0 = "configMapKeyRef")){
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
if((data.fieldRef === undefined) && (missing1 = "fieldRef")){
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
if((data.resourceFieldRef === undefined) && (missing2 = "resourceFieldRef")){
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
if((data.secretKeyRef === undefined) && (missing3 = "secretKeyRef")){
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
}
}
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
validate83.errors = vErrors;
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
const _errs8 = errors;
for(const key0 in data){
if(!((((key0 === "configMapKeyRef") || (key0 === "fieldRef")) || (key0 === "resourceFieldRef")) || (key0 === "secretKeyRef"))){
validate83.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.configMapKeyRef !== undefined){
const _errs9 = errors;
if(!(validate84(data.configMapKeyRef, {}))){
vErrors = vErrors === null ? validate84.errors : vErrors.concat(validate84.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.fieldRef !== undefined){
let data1 = data.fieldRef;
const _errs10 = errors;
if(!(validate90(data1, {}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
if(errors === _errs10){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.fieldPath !== undefined){
if(!(validate92(data1.fieldPath, {}))){
vErrors = vErrors === null ? validate92.errors : vErrors.concat(validate92.errors);
errors = vErrors.length;
}
}
}
else {
validate83.errors = [{}];
return false;
}
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.resourceFieldRef !== undefined){
const _errs13 = errors;
if(!(validate94(data.resourceFieldRef, {}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.secretKeyRef !== undefined){
const _errs14 = errors;
if(!(validate101(data.secretKeyRef, {}))){
vErrors = vErrors === null ? validate101.errors : vErrors.concat(validate101.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
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
validate83.errors = [{}];
return false;
}
}
validate83.errors = vErrors;
return errors === 0;
}


function validate80(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.value === undefined) && (missing0 = "value")) || ((data.valueFrom === undefined) && (missing0 = "valueFrom"))){
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
var valid1 = _errs4 === errors;
if(valid1){
validate80.errors = [{}];
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
let missing1;
if((data.name === undefined) && (missing1 = "name")){
validate80.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!(((key0 === "name") || (key0 === "value")) || (key0 === "valueFrom"))){
validate80.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data.name !== undefined){
const _errs6 = errors;
if(!(validate81(data.name, {}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.value !== undefined){
const _errs7 = errors;
if(typeof data.value !== "string"){
validate80.errors = [{}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.valueFrom !== undefined){
const _errs9 = errors;
if(!(validate83(data.valueFrom, {}))){
vErrors = vErrors === null ? validate83.errors : vErrors.concat(validate83.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
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
validate80.errors = [{}];
return false;
}
}
validate80.errors = vErrors;
return errors === 0;
}


function validate108(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate108.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "optional"))){
validate108.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs3 = errors;
if(typeof data.optional !== "boolean"){
validate108.errors = [{}];
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
validate108.errors = [{}];
return false;
}
}
validate108.errors = vErrors;
return errors === 0;
}


function validate112(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate112.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "optional"))){
validate112.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs3 = errors;
if(typeof data.optional !== "boolean"){
validate112.errors = [{}];
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
validate112.errors = [{}];
return false;
}
}
validate112.errors = vErrors;
return errors === 0;
}


function validate107(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.configMapRef === undefined) && (missing0 = "configMapRef")){
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
if((data.secretRef === undefined) && (missing1 = "secretRef")){
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
validate107.errors = vErrors;
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
if(!(((key0 === "configMapRef") || (key0 === "prefix")) || (key0 === "secretRef"))){
validate107.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.configMapRef !== undefined){
const _errs7 = errors;
if(!(validate108(data.configMapRef, {}))){
vErrors = vErrors === null ? validate108.errors : vErrors.concat(validate108.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.prefix !== undefined){
const _errs8 = errors;
if(!(validate81(data.prefix, {}))){
vErrors = vErrors === null ? validate81.errors : vErrors.concat(validate81.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.secretRef !== undefined){
const _errs9 = errors;
if(!(validate112(data.secretRef, {}))){
vErrors = vErrors === null ? validate112.errors : vErrors.concat(validate112.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate107.errors = [{}];
return false;
}
}
validate107.errors = vErrors;
return errors === 0;
}

const pattern11 = new RegExp("^(?:[A-Za-z0-9][-A-Za-z0-9.]*(?::[0-9]+)?/)?[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*(?:/[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*)*(?::[A-Za-z0-9_][-A-Za-z0-9_.]{0,127})?(?:@sha256:[0-9a-f]{64})?$", "u");

function validate116(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern11.test(data)){
validate116.errors = [{}];
return false;
}
}
else {
validate116.errors = [{}];
return false;
}
}
validate116.errors = vErrors;
return errors === 0;
}

const pattern12 = new RegExp("[^]", "u");

function validate121(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern12.test(data)){
validate121.errors = [{}];
return false;
}
}
else {
validate121.errors = [{}];
return false;
}
}
validate121.errors = vErrors;
return errors === 0;
}


function validate120(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.command === undefined) && (missing0 = "command")){
validate120.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "command")){
validate120.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.command !== undefined){
let data0 = data.command;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length < 1){
validate120.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate121(data0[i0], {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate120.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate120.errors = [{}];
return false;
}
}
validate120.errors = vErrors;
return errors === 0;
}

const pattern13 = new RegExp("^[-A-Za-z0-9]+$", "u");

function validate126(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern13.test(data)){
validate126.errors = [{}];
return false;
}
}
else {
validate126.errors = [{}];
return false;
}
}
validate126.errors = vErrors;
return errors === 0;
}


function validate125(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.value === undefined) && (missing0 = "value"))){
validate125.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate125.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate126(data.name, {}))){
vErrors = vErrors === null ? validate126.errors : vErrors.concat(validate126.errors);
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
if(typeof data.value !== "string"){
validate125.errors = [{}];
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
validate125.errors = [{}];
return false;
}
}
validate125.errors = vErrors;
return errors === 0;
}

const pattern14 = new RegExp("^/\\S*$", "u");

function validate129(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern14.test(data)){
validate129.errors = [{}];
return false;
}
}
else {
validate129.errors = [{}];
return false;
}
}
validate129.errors = vErrors;
return errors === 0;
}

const pattern15 = new RegExp("^(?=.{0,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate132(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate132.errors = [{}];
return false;
}
}
else {
validate132.errors = [{}];
return false;
}
}
validate132.errors = vErrors;
return errors === 0;
}


function validate131(data, {}={}){
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
if(data > 65535 || isNaN(data)){
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
if(data < 1 || isNaN(data)){
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
if(!(validate132(data, {}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var _valid0 = _errs3 === errors;
valid0 = valid0 || _valid0;
}
if(!valid0){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
validate131.errors = vErrors;
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
validate131.errors = vErrors;
return errors === 0;
}


function validate124(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.port === undefined) && (missing0 = "port")){
validate124.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "host") || (key0 === "httpHeaders")) || (key0 === "path")) || (key0 === "port")) || (key0 === "scheme"))){
validate124.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.host !== undefined){
const _errs2 = errors;
if(typeof data.host !== "string"){
validate124.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.httpHeaders !== undefined){
let data1 = data.httpHeaders;
const _errs4 = errors;
if(errors === _errs4){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs6 = errors;
if(!(validate125(data1[i0], {}))){
vErrors = vErrors === null ? validate125.errors : vErrors.concat(validate125.errors);
errors = vErrors.length;
}
var valid1 = _errs6 === errors;
if(!valid1){
break;
}
}
}
else {
validate124.errors = [{}];
return false;
}
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs7 = errors;
if(!(validate129(data.path, {}))){
vErrors = vErrors === null ? validate129.errors : vErrors.concat(validate129.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs8 = errors;
if(!(validate131(data.port, {}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.scheme !== undefined){
let data5 = data.scheme;
const _errs9 = errors;
if(typeof data5 !== "string"){
validate124.errors = [{}];
return false;
}
if(!((data5 === "HTTP") || (data5 === "HTTPS"))){
validate124.errors = [{}];
return false;
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
}
else {
validate124.errors = [{}];
return false;
}
}
validate124.errors = vErrors;
return errors === 0;
}


function validate136(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.port === undefined) && (missing0 = "port")){
validate136.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "host") || (key0 === "port"))){
validate136.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.host !== undefined){
const _errs2 = errors;
if(typeof data.host !== "string"){
validate136.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs4 = errors;
if(!(validate131(data.port, {}))){
vErrors = vErrors === null ? validate131.errors : vErrors.concat(validate131.errors);
errors = vErrors.length;
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
validate136.errors = [{}];
return false;
}
}
validate136.errors = vErrors;
return errors === 0;
}


function validate119(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.exec === undefined) && (missing0 = "exec")){
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
if((data.httpGet === undefined) && (missing1 = "httpGet")){
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
if((data.tcpSocket === undefined) && (missing2 = "tcpSocket")){
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
validate119.errors = vErrors;
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
if(!(((key0 === "exec") || (key0 === "httpGet")) || (key0 === "tcpSocket"))){
validate119.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.exec !== undefined){
const _errs8 = errors;
if(!(validate120(data.exec, {}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
var valid2 = _errs8 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.httpGet !== undefined){
const _errs9 = errors;
if(!(validate124(data.httpGet, {}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.tcpSocket !== undefined){
const _errs10 = errors;
if(!(validate136(data.tcpSocket, {}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
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
else {
validate119.errors = [{}];
return false;
}
}
validate119.errors = vErrors;
return errors === 0;
}


function validate118(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.postStart === undefined) && (missing0 = "postStart")){
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
if((data.preStop === undefined) && (missing1 = "preStop")){
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
validate118.errors = vErrors;
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
if(!((key0 === "postStart") || (key0 === "preStop"))){
validate118.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.postStart !== undefined){
const _errs7 = errors;
if(!(validate119(data.postStart, {}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.preStop !== undefined){
const _errs8 = errors;
if(!(validate119(data.preStop, {}))){
vErrors = vErrors === null ? validate119.errors : vErrors.concat(validate119.errors);
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
validate118.errors = [{}];
return false;
}
}
validate118.errors = vErrors;
return errors === 0;
}

const schema57 = {"type":"object","properties":{"exec":{"$ref":"#/definitions/ExecAction"},"failureThreshold":{"$ref":"#/definitions/Positive"},"grpc":{"$ref":"#/definitions/GRPCAction"},"httpGet":{"$ref":"#/definitions/HTTPGetAction"},"initialDelaySeconds":{"$ref":"#/definitions/Count"},"periodSeconds":{"$ref":"#/definitions/Positive"},"successThreshold":{"$ref":"#/definitions/Positive"},"tcpSocket":{"$ref":"#/definitions/TCPSocketAction"},"terminationGracePeriodSeconds":{"$ref":"#/definitions/Positive"},"timeoutSeconds":{"$ref":"#/definitions/Positive"}},"additionalProperties":false,"allOf":[{"$comment":"must have exactly one of 'exec', 'grpc', 'httpGet', 'tcpSocket'","oneOf":[{"required":["exec"],"properties":{"exec":{}}},{"required":["grpc"],"properties":{"grpc":{}}},{"required":["httpGet"],"properties":{"httpGet":{}}},{"required":["tcpSocket"],"properties":{"tcpSocket":{}}}]}]};

function validate146(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate146.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate146.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate146.errors = [{}];
return false;
}
}
}
}
validate146.errors = vErrors;
return errors === 0;
}


function validate145(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.port === undefined) && (missing0 = "port")){
validate145.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "port") || (key0 === "service"))){
validate145.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.port !== undefined){
const _errs2 = errors;
if(!(validate146(data.port, {}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.service !== undefined){
const _errs3 = errors;
if(typeof data.service !== "string"){
validate145.errors = [{}];
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
validate145.errors = [{}];
return false;
}
}
validate145.errors = vErrors;
return errors === 0;
}


function validate150(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate150.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 2147483647 || isNaN(data)){
validate150.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate150.errors = [{}];
return false;
}
}
}
}
validate150.errors = vErrors;
return errors === 0;
}


function validate142(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.exec === undefined) && (missing0 = "exec")){
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
if((data.grpc === undefined) && (missing1 = "grpc")){
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
if((data.httpGet === undefined) && (missing2 = "httpGet")){
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
if((data.tcpSocket === undefined) && (missing3 = "tcpSocket")){
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
}
}
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
validate142.errors = vErrors;
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
const _errs8 = errors;
for(const key0 in data){
if(!(func2.call(schema57.properties, key0))){
validate142.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.exec !== undefined){
const _errs9 = errors;
if(!(validate120(data.exec, {}))){
vErrors = vErrors === null ? validate120.errors : vErrors.concat(validate120.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.failureThreshold !== undefined){
const _errs10 = errors;
if(!(validate36(data.failureThreshold, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.grpc !== undefined){
const _errs11 = errors;
if(!(validate145(data.grpc, {}))){
vErrors = vErrors === null ? validate145.errors : vErrors.concat(validate145.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.httpGet !== undefined){
const _errs12 = errors;
if(!(validate124(data.httpGet, {}))){
vErrors = vErrors === null ? validate124.errors : vErrors.concat(validate124.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.initialDelaySeconds !== undefined){
const _errs13 = errors;
if(!(validate150(data.initialDelaySeconds, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.periodSeconds !== undefined){
const _errs14 = errors;
if(!(validate36(data.periodSeconds, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid2 = _errs14 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.successThreshold !== undefined){
const _errs15 = errors;
if(!(validate36(data.successThreshold, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.tcpSocket !== undefined){
const _errs16 = errors;
if(!(validate136(data.tcpSocket, {}))){
vErrors = vErrors === null ? validate136.errors : vErrors.concat(validate136.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.terminationGracePeriodSeconds !== undefined){
const _errs17 = errors;
if(!(validate36(data.terminationGracePeriodSeconds, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.timeoutSeconds !== undefined){
const _errs18 = errors;
if(!(validate36(data.timeoutSeconds, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
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
validate142.errors = [{}];
return false;
}
}
validate142.errors = vErrors;
return errors === 0;
}

const pattern16 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?))$", "u");

function validate161(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern16.test(data)){
validate161.errors = [{}];
return false;
}
}
else {
validate161.errors = [{}];
return false;
}
}
validate161.errors = vErrors;
return errors === 0;
}


function validate165(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate165.errors = [{}];
return false;
}
if(!(((data === "TCP") || (data === "UDP")) || (data === "SCTP"))){
validate165.errors = [{}];
return false;
}
validate165.errors = vErrors;
return errors === 0;
}


function validate159(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.containerPort === undefined) && (missing0 = "containerPort")){
validate159.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "containerPort") || (key0 === "hostIP")) || (key0 === "hostPort")) || (key0 === "name")) || (key0 === "protocol"))){
validate159.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.containerPort !== undefined){
const _errs2 = errors;
if(!(validate146(data.containerPort, {}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostIP !== undefined){
const _errs3 = errors;
if(!(validate161(data.hostIP, {}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostPort !== undefined){
const _errs4 = errors;
if(!(validate146(data.hostPort, {}))){
vErrors = vErrors === null ? validate146.errors : vErrors.concat(validate146.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs5 = errors;
if(!(validate132(data.name, {}))){
vErrors = vErrors === null ? validate132.errors : vErrors.concat(validate132.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs6 = errors;
if(!(validate165(data.protocol, {}))){
vErrors = vErrors === null ? validate165.errors : vErrors.concat(validate165.errors);
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
}
}
else {
validate159.errors = [{}];
return false;
}
}
validate159.errors = vErrors;
return errors === 0;
}

const pattern17 = new RegExp("^(?:cpu|memory|ephemeral-storage|hugepages-[0-9A-Za-z]+|[a-z0-9](?:[-a-z0-9]*[a-z0-9])?(?:\\.[a-z0-9](?:[-a-z0-9]*[a-z0-9])?)*/[A-Za-z0-9](?:[-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?)$", "u");

function validate171(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern17.test(data)){
validate171.errors = [{}];
return false;
}
}
else {
validate171.errors = [{}];
return false;
}
}
validate171.errors = vErrors;
return errors === 0;
}

const pattern18 = new RegExp("^(?=[0-9.]*[1-9])(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[KMGTPE]i|[kMGTPE]|[eE][+]?[0-9]+)?$", "u");

function validate174(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern18.test(data)){
validate174.errors = [{}];
return false;
}
}
else {
validate174.errors = [{}];
return false;
}
}
validate174.errors = vErrors;
return errors === 0;
}


function validate170(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
const _errs1 = errors;
if(!(validate171(key0, {}))){
vErrors = vErrors === null ? validate171.errors : vErrors.concat(validate171.errors);
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
validate170.errors = vErrors;
return false;
break;
}
}
if(valid0){
const _errs2 = errors;
for(const key1 in data){
if(!((key1 === "ephemeral-storage") || (key1 === "memory"))){
const _errs3 = errors;
if(!(validate96(data[key1], {}))){
vErrors = vErrors === null ? validate96.errors : vErrors.concat(validate96.errors);
errors = vErrors.length;
}
var valid1 = _errs3 === errors;
if(!valid1){
break;
}
}
}
if(_errs2 === errors){
if(data["ephemeral-storage"] !== undefined){
const _errs4 = errors;
if(!(validate174(data["ephemeral-storage"], {}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid2 = _errs4 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.memory !== undefined){
const _errs5 = errors;
if(!(validate174(data.memory, {}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
}
}
}
}
else {
validate170.errors = [{}];
return false;
}
}
validate170.errors = vErrors;
return errors === 0;
}


function validate169(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "limits") || (key0 === "requests"))){
validate169.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.limits !== undefined){
const _errs2 = errors;
if(!(validate170(data.limits, {}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requests !== undefined){
const _errs3 = errors;
if(!(validate170(data.requests, {}))){
vErrors = vErrors === null ? validate170.errors : vErrors.concat(validate170.errors);
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
validate169.errors = [{}];
return false;
}
}
validate169.errors = vErrors;
return errors === 0;
}

const schema68 = {"type":"object","properties":{"allowPrivilegeEscalation":{"type":"boolean"},"capabilities":{"$ref":"#/definitions/Capabilities"},"privileged":{"type":"boolean"},"procMount":{"type":"string","enum":["Default","Unmasked"]},"readOnlyRootFilesystem":{"type":"boolean"},"runAsGroup":{"$ref":"#/definitions/Count"},"runAsNonRoot":{"type":"boolean"},"runAsUser":{"$ref":"#/definitions/Count"},"seLinuxOptions":{"$ref":"#/definitions/SELinuxOptions"},"seccompProfile":{"$ref":"#/definitions/SeccompProfile"},"windowsOptions":{"$ref":"#/definitions/WindowsSecurityContextOptions"}},"additionalProperties":false,"allOf":[{"$comment":"must not have 'runAsUser' 0 beside 'runAsNonRoot'","not":{"required":["runAsNonRoot","runAsUser"],"properties":{"runAsNonRoot":{"const":true},"runAsUser":{"const":0}}}},{"$comment":"must not have 'allowPrivilegeEscalation' false beside 'privileged'","not":{"required":["allowPrivilegeEscalation","privileged"],"properties":{"allowPrivilegeEscalation":{"const":false},"privileged":{"const":true}}}}]};
const pattern19 = new RegExp("^(?!CAP_)[A-Z][A-Z0-9_]*$", "u");

function validate182(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern19.test(data)){
validate182.errors = [{}];
return false;
}
}
else {
validate182.errors = [{}];
return false;
}
}
validate182.errors = vErrors;
return errors === 0;
}


function validate181(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "add") || (key0 === "drop"))){
validate181.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.add !== undefined){
let data0 = data.add;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate182(data0[i0], {}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate181.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.drop !== undefined){
let data2 = data.drop;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate182(data2[i1], {}))){
vErrors = vErrors === null ? validate182.errors : vErrors.concat(validate182.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate181.errors = [{}];
return false;
}
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
validate181.errors = [{}];
return false;
}
}
validate181.errors = vErrors;
return errors === 0;
}


function validate188(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "level") || (key0 === "role")) || (key0 === "type")) || (key0 === "user"))){
validate188.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.level !== undefined){
const _errs2 = errors;
if(typeof data.level !== "string"){
validate188.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.role !== undefined){
const _errs4 = errors;
if(typeof data.role !== "string"){
validate188.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
const _errs6 = errors;
if(typeof data.type !== "string"){
validate188.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.user !== undefined){
const _errs8 = errors;
if(typeof data.user !== "string"){
validate188.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
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
validate188.errors = [{}];
return false;
}
}
validate188.errors = vErrors;
return errors === 0;
}


function validate190(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.type === undefined) && (missing0 = "type")){
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
if(data.type !== undefined){
let data0 = data.type;
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
if(!(data0 === "Localhost")){
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
if((data.localhostProfile === undefined) && (missing1 = "localhostProfile")){
validate190.errors = [{}];
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
if((data.localhostProfile === undefined) && (missing2 = "localhostProfile")){
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
validate190.errors = [{}];
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
validate190.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.type === undefined) && (missing3 = "type")){
validate190.errors = [{}];
return false;
}
else {
const _errs11 = errors;
for(const key0 in data){
if(!((key0 === "localhostProfile") || (key0 === "type"))){
validate190.errors = [{}];
return false;
break;
}
}
if(_errs11 === errors){
if(data.localhostProfile !== undefined){
const _errs12 = errors;
if(!(validate121(data.localhostProfile, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.type !== undefined){
let data2 = data.type;
const _errs13 = errors;
if(typeof data2 !== "string"){
validate190.errors = [{}];
return false;
}
if(!(((data2 === "Localhost") || (data2 === "RuntimeDefault")) || (data2 === "Unconfined"))){
validate190.errors = [{}];
return false;
}
var valid4 = _errs13 === errors;
}
else {
var valid4 = true;
}
}
}
}
}
else {
validate190.errors = [{}];
return false;
}
}
validate190.errors = vErrors;
return errors === 0;
}


function validate193(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "gmsaCredentialSpec") || (key0 === "gmsaCredentialSpecName")) || (key0 === "hostProcess")) || (key0 === "runAsUserName"))){
validate193.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.gmsaCredentialSpec !== undefined){
const _errs2 = errors;
if(typeof data.gmsaCredentialSpec !== "string"){
validate193.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.gmsaCredentialSpecName !== undefined){
const _errs4 = errors;
if(typeof data.gmsaCredentialSpecName !== "string"){
validate193.errors = [{}];
return false;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.hostProcess !== undefined){
const _errs6 = errors;
if(typeof data.hostProcess !== "boolean"){
validate193.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.runAsUserName !== undefined){
const _errs8 = errors;
if(typeof data.runAsUserName !== "string"){
validate193.errors = [{}];
return false;
}
var valid0 = _errs8 === errors;
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
validate193.errors = [{}];
return false;
}
}
validate193.errors = vErrors;
return errors === 0;
}


function validate180(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.runAsNonRoot === undefined) && (missing0 = "runAsNonRoot")) || ((data.runAsUser === undefined) && (missing0 = "runAsUser"))){
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
if(data.runAsNonRoot !== undefined){
const _errs5 = errors;
if(true !== data.runAsNonRoot){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.runAsUser !== undefined){
const _errs6 = errors;
if(0 !== data.runAsUser){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid1 = _errs4 === errors;
if(valid1){
validate180.errors = [{}];
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
const _errs7 = errors;
const _errs9 = errors;
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if(((data.allowPrivilegeEscalation === undefined) && (missing1 = "allowPrivilegeEscalation")) || ((data.privileged === undefined) && (missing1 = "privileged"))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
else {
if(data.allowPrivilegeEscalation !== undefined){
const _errs11 = errors;
if(false !== data.allowPrivilegeEscalation){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
var valid4 = _errs11 === errors;
}
else {
var valid4 = true;
}
if(valid4){
if(data.privileged !== undefined){
const _errs12 = errors;
if(true !== data.privileged){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
var valid4 = _errs12 === errors;
}
else {
var valid4 = true;
}
}
}
}
var valid3 = _errs10 === errors;
if(valid3){
validate180.errors = [{}];
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
var valid0 = _errs7 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs13 = errors;
for(const key0 in data){
if(!(func2.call(schema68.properties, key0))){
validate180.errors = [{}];
return false;
break;
}
}
if(_errs13 === errors){
if(data.allowPrivilegeEscalation !== undefined){
const _errs14 = errors;
if(typeof data.allowPrivilegeEscalation !== "boolean"){
validate180.errors = [{}];
return false;
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.capabilities !== undefined){
const _errs16 = errors;
if(!(validate181(data.capabilities, {}))){
vErrors = vErrors === null ? validate181.errors : vErrors.concat(validate181.errors);
errors = vErrors.length;
}
var valid5 = _errs16 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.privileged !== undefined){
const _errs17 = errors;
if(typeof data.privileged !== "boolean"){
validate180.errors = [{}];
return false;
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.procMount !== undefined){
let data7 = data.procMount;
const _errs19 = errors;
if(typeof data7 !== "string"){
validate180.errors = [{}];
return false;
}
if(!((data7 === "Default") || (data7 === "Unmasked"))){
validate180.errors = [{}];
return false;
}
var valid5 = _errs19 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.readOnlyRootFilesystem !== undefined){
const _errs21 = errors;
if(typeof data.readOnlyRootFilesystem !== "boolean"){
validate180.errors = [{}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.runAsGroup !== undefined){
const _errs23 = errors;
if(!(validate150(data.runAsGroup, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.runAsNonRoot !== undefined){
const _errs24 = errors;
if(typeof data.runAsNonRoot !== "boolean"){
validate180.errors = [{}];
return false;
}
var valid5 = _errs24 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.runAsUser !== undefined){
const _errs26 = errors;
if(!(validate150(data.runAsUser, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid5 = _errs26 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.seLinuxOptions !== undefined){
const _errs27 = errors;
if(!(validate188(data.seLinuxOptions, {}))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
var valid5 = _errs27 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.seccompProfile !== undefined){
const _errs28 = errors;
if(!(validate190(data.seccompProfile, {}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.windowsOptions !== undefined){
const _errs29 = errors;
if(!(validate193(data.windowsOptions, {}))){
vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
errors = vErrors.length;
}
var valid5 = _errs29 === errors;
}
else {
var valid5 = true;
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
validate180.errors = [{}];
return false;
}
}
validate180.errors = vErrors;
return errors === 0;
}

const pattern20 = new RegExp("^/[^:]*$", "u");

function validate197(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern20.test(data)){
validate197.errors = [{}];
return false;
}
}
else {
validate197.errors = [{}];
return false;
}
}
validate197.errors = vErrors;
return errors === 0;
}

const pattern21 = new RegExp("^(?!/)(?!(?:.*/)?\\.\\.(?:/|$)).+$", "u");

function validate202(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern21.test(data)){
validate202.errors = [{}];
return false;
}
}
else {
validate202.errors = [{}];
return false;
}
}
validate202.errors = vErrors;
return errors === 0;
}


function validate199(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.subPath === undefined) && (missing0 = "subPath")) || ((data.subPathExpr === undefined) && (missing0 = "subPathExpr"))){
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
var valid1 = _errs4 === errors;
if(valid1){
validate199.errors = [{}];
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
let missing1;
if(((data.mountPath === undefined) && (missing1 = "mountPath")) || ((data.name === undefined) && (missing1 = "name"))){
validate199.errors = [{}];
return false;
}
else {
const _errs5 = errors;
for(const key0 in data){
if(!((((((key0 === "mountPath") || (key0 === "mountPropagation")) || (key0 === "name")) || (key0 === "readOnly")) || (key0 === "subPath")) || (key0 === "subPathExpr"))){
validate199.errors = [{}];
return false;
break;
}
}
if(_errs5 === errors){
if(data.mountPath !== undefined){
const _errs6 = errors;
if(!(validate197(data.mountPath, {}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.mountPropagation !== undefined){
let data1 = data.mountPropagation;
const _errs7 = errors;
if(typeof data1 !== "string"){
validate199.errors = [{}];
return false;
}
if(!(((data1 === "None") || (data1 === "HostToContainer")) || (data1 === "Bidirectional"))){
validate199.errors = [{}];
return false;
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.name !== undefined){
const _errs9 = errors;
if(!(validate66(data.name, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.readOnly !== undefined){
const _errs10 = errors;
if(typeof data.readOnly !== "boolean"){
validate199.errors = [{}];
return false;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.subPath !== undefined){
const _errs12 = errors;
if(!(validate202(data.subPath, {}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
var valid2 = _errs12 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.subPathExpr !== undefined){
const _errs13 = errors;
if(!(validate202(data.subPathExpr, {}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
var valid2 = _errs13 === errors;
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
else {
validate199.errors = [{}];
return false;
}
}
validate199.errors = vErrors;
return errors === 0;
}


function validate79(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.image === undefined) && (missing0 = "image")) || ((data.name === undefined) && (missing0 = "name"))){
validate79.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(func2.call(schema29.properties, key0))){
validate79.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.args !== undefined){
let data0 = data.args;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(typeof data0[i0] !== "string"){
validate79.errors = [{}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.command !== undefined){
let data2 = data.command;
const _errs6 = errors;
if(errors === _errs6){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs8 = errors;
if(typeof data2[i1] !== "string"){
validate79.errors = [{}];
return false;
}
var valid2 = _errs8 === errors;
if(!valid2){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.env !== undefined){
let data4 = data.env;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data4)){
var valid3 = true;
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
const _errs12 = errors;
if(!(validate80(data4[i2], {}))){
vErrors = vErrors === null ? validate80.errors : vErrors.concat(validate80.errors);
errors = vErrors.length;
}
var valid3 = _errs12 === errors;
if(!valid3){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs10 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.envFrom !== undefined){
let data6 = data.envFrom;
const _errs13 = errors;
if(errors === _errs13){
if(Array.isArray(data6)){
var valid4 = true;
const len3 = data6.length;
for(let i3=0; i3<len3; i3++){
const _errs15 = errors;
if(!(validate107(data6[i3], {}))){
vErrors = vErrors === null ? validate107.errors : vErrors.concat(validate107.errors);
errors = vErrors.length;
}
var valid4 = _errs15 === errors;
if(!valid4){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs13 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.image !== undefined){
const _errs16 = errors;
if(!(validate116(data.image, {}))){
vErrors = vErrors === null ? validate116.errors : vErrors.concat(validate116.errors);
errors = vErrors.length;
}
var valid0 = _errs16 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.imagePullPolicy !== undefined){
let data9 = data.imagePullPolicy;
const _errs17 = errors;
if(typeof data9 !== "string"){
validate79.errors = [{}];
return false;
}
if(!(((data9 === "Always") || (data9 === "IfNotPresent")) || (data9 === "Never"))){
validate79.errors = [{}];
return false;
}
var valid0 = _errs17 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.lifecycle !== undefined){
const _errs19 = errors;
if(!(validate118(data.lifecycle, {}))){
vErrors = vErrors === null ? validate118.errors : vErrors.concat(validate118.errors);
errors = vErrors.length;
}
var valid0 = _errs19 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.livenessProbe !== undefined){
let data11 = data.livenessProbe;
const _errs20 = errors;
if(!(validate142(data11, {}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
if(errors === _errs20){
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.successThreshold !== undefined){
let data12 = data11.successThreshold;
const _errs22 = errors;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
validate79.errors = [{}];
return false;
}
if(errors === _errs22){
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 1 || isNaN(data12)){
validate79.errors = [{}];
return false;
}
else {
if(data12 < 1 || isNaN(data12)){
validate79.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs20 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs24 = errors;
if(!(validate66(data.name, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid0 = _errs24 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ports !== undefined){
let data14 = data.ports;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data14)){
var valid6 = true;
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
const _errs27 = errors;
if(!(validate159(data14[i4], {}))){
vErrors = vErrors === null ? validate159.errors : vErrors.concat(validate159.errors);
errors = vErrors.length;
}
var valid6 = _errs27 === errors;
if(!valid6){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs25 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readinessProbe !== undefined){
let data16 = data.readinessProbe;
const _errs28 = errors;
if(!(validate142(data16, {}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
else {
const _errs32 = errors;
const _errs33 = errors;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
let missing1;
if((data16.terminationGracePeriodSeconds === undefined) && (missing1 = "terminationGracePeriodSeconds")){
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
var valid8 = _errs33 === errors;
if(valid8){
validate79.errors = [{}];
return false;
}
else {
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
}
}
if(errors === _errs28){
if(!(data16 && typeof data16 == "object" && !Array.isArray(data16))){
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs28 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resources !== undefined){
const _errs34 = errors;
if(!(validate169(data.resources, {}))){
vErrors = vErrors === null ? validate169.errors : vErrors.concat(validate169.errors);
errors = vErrors.length;
}
var valid0 = _errs34 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.securityContext !== undefined){
const _errs35 = errors;
if(!(validate180(data.securityContext, {}))){
vErrors = vErrors === null ? validate180.errors : vErrors.concat(validate180.errors);
errors = vErrors.length;
}
var valid0 = _errs35 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.startupProbe !== undefined){
let data19 = data.startupProbe;
const _errs36 = errors;
if(!(validate142(data19, {}))){
vErrors = vErrors === null ? validate142.errors : vErrors.concat(validate142.errors);
errors = vErrors.length;
}
if(errors === _errs36){
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.successThreshold !== undefined){
let data20 = data19.successThreshold;
const _errs38 = errors;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
validate79.errors = [{}];
return false;
}
if(errors === _errs38){
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 1 || isNaN(data20)){
validate79.errors = [{}];
return false;
}
else {
if(data20 < 1 || isNaN(data20)){
validate79.errors = [{}];
return false;
}
}
}
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs36 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stdin !== undefined){
const _errs40 = errors;
if(typeof data.stdin !== "boolean"){
validate79.errors = [{}];
return false;
}
var valid0 = _errs40 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.stdinOnce !== undefined){
const _errs42 = errors;
if(typeof data.stdinOnce !== "boolean"){
validate79.errors = [{}];
return false;
}
var valid0 = _errs42 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.terminationMessagePath !== undefined){
const _errs44 = errors;
if(!(validate197(data.terminationMessagePath, {}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
var valid0 = _errs44 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.terminationMessagePolicy !== undefined){
let data24 = data.terminationMessagePolicy;
const _errs45 = errors;
if(typeof data24 !== "string"){
validate79.errors = [{}];
return false;
}
if(!((data24 === "File") || (data24 === "FallbackToLogsOnError"))){
validate79.errors = [{}];
return false;
}
var valid0 = _errs45 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.tty !== undefined){
const _errs47 = errors;
if(typeof data.tty !== "boolean"){
validate79.errors = [{}];
return false;
}
var valid0 = _errs47 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.volumeMounts !== undefined){
let data26 = data.volumeMounts;
const _errs49 = errors;
if(errors === _errs49){
if(Array.isArray(data26)){
var valid10 = true;
const len5 = data26.length;
for(let i5=0; i5<len5; i5++){
const _errs51 = errors;
if(!(validate199(data26[i5], {}))){
vErrors = vErrors === null ? validate199.errors : vErrors.concat(validate199.errors);
errors = vErrors.length;
}
var valid10 = _errs51 === errors;
if(!valid10){
break;
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
var valid0 = _errs49 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.workingDir !== undefined){
const _errs52 = errors;
if(!(validate121(data.workingDir, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid0 = _errs52 === errors;
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
}
}
}
}
}
}
else {
validate79.errors = [{}];
return false;
}
}
validate79.errors = vErrors;
return errors === 0;
}


function validate210(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate210.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate210.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(!(validate121(data.name, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
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
if(typeof data.value !== "string"){
validate210.errors = [{}];
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
validate210.errors = [{}];
return false;
}
}
validate210.errors = vErrors;
return errors === 0;
}


function validate208(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "nameservers") || (key0 === "options")) || (key0 === "searches"))){
validate208.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.nameservers !== undefined){
let data0 = data.nameservers;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate161(data0[i0], {}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate208.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.options !== undefined){
let data2 = data.options;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data2)){
var valid2 = true;
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
const _errs7 = errors;
if(!(validate210(data2[i1], {}))){
vErrors = vErrors === null ? validate210.errors : vErrors.concat(validate210.errors);
errors = vErrors.length;
}
var valid2 = _errs7 === errors;
if(!valid2){
break;
}
}
}
else {
validate208.errors = [{}];
return false;
}
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.searches !== undefined){
let data4 = data.searches;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data4)){
var valid3 = true;
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
const _errs10 = errors;
if(!(validate87(data4[i2], {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid3 = _errs10 === errors;
if(!valid3){
break;
}
}
}
else {
validate208.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
}
}
}
}
else {
validate208.errors = [{}];
return false;
}
}
validate208.errors = vErrors;
return errors === 0;
}


function validate215(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.hostnames === undefined) && (missing0 = "hostnames")) || ((data.ip === undefined) && (missing0 = "ip"))){
validate215.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "hostnames") || (key0 === "ip"))){
validate215.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.hostnames !== undefined){
let data0 = data.hostnames;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length < 1){
validate215.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate87(data0[i0], {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate215.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.ip !== undefined){
const _errs5 = errors;
if(!(validate161(data.ip, {}))){
vErrors = vErrors === null ? validate161.errors : vErrors.concat(validate161.errors);
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
validate215.errors = [{}];
return false;
}
}
validate215.errors = vErrors;
return errors === 0;
}


function validate220(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate220.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "name")){
validate220.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate220.errors = [{}];
return false;
}
}
validate220.errors = vErrors;
return errors === 0;
}


function validate226(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate226.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "name")){
validate226.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
let data0 = data.name;
if(typeof data0 !== "string"){
validate226.errors = [{}];
return false;
}
if(!((data0 === "linux") || (data0 === "windows"))){
validate226.errors = [{}];
return false;
}
}
}
}
}
else {
validate226.errors = [{}];
return false;
}
}
validate226.errors = vErrors;
return errors === 0;
}


function validate229(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.conditionType === undefined) && (missing0 = "conditionType")){
validate229.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "conditionType")){
validate229.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.conditionType !== undefined){
if(!(validate24(data.conditionType, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate229.errors = [{}];
return false;
}
}
validate229.errors = vErrors;
return errors === 0;
}

const schema83 = {"type":"object","properties":{"fsGroup":{"$ref":"#/definitions/Count"},"fsGroupChangePolicy":{"type":"string","enum":["OnRootMismatch","Always"]},"runAsGroup":{"$ref":"#/definitions/Count"},"runAsNonRoot":{"type":"boolean"},"runAsUser":{"$ref":"#/definitions/Count"},"seLinuxOptions":{"$ref":"#/definitions/SELinuxOptions"},"seccompProfile":{"$ref":"#/definitions/SeccompProfile"},"supplementalGroups":{"type":"array","items":{"$ref":"#/definitions/Count"}},"sysctls":{"type":"array","items":{"$ref":"#/definitions/Sysctl"}},"windowsOptions":{"$ref":"#/definitions/WindowsSecurityContextOptions"}},"additionalProperties":false,"allOf":[{"$comment":"must not have 'runAsUser' 0 beside 'runAsNonRoot'","not":{"required":["runAsNonRoot","runAsUser"],"properties":{"runAsNonRoot":{"const":true},"runAsUser":{"const":0}}}}]};

function validate241(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.name === undefined) && (missing0 = "name")) || ((data.value === undefined) && (missing0 = "value"))){
validate241.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "name") || (key0 === "value"))){
validate241.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.name !== undefined){
const _errs2 = errors;
if(typeof data.name !== "string"){
validate241.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.value !== undefined){
const _errs4 = errors;
if(typeof data.value !== "string"){
validate241.errors = [{}];
return false;
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
validate241.errors = [{}];
return false;
}
}
validate241.errors = vErrors;
return errors === 0;
}


function validate234(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.runAsNonRoot === undefined) && (missing0 = "runAsNonRoot")) || ((data.runAsUser === undefined) && (missing0 = "runAsUser"))){
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
if(data.runAsNonRoot !== undefined){
const _errs5 = errors;
if(true !== data.runAsNonRoot){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
var valid2 = _errs5 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.runAsUser !== undefined){
const _errs6 = errors;
if(0 !== data.runAsUser){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var valid2 = _errs6 === errors;
}
else {
var valid2 = true;
}
}
}
}
var valid1 = _errs4 === errors;
if(valid1){
validate234.errors = [{}];
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
if(!(func2.call(schema83.properties, key0))){
validate234.errors = [{}];
return false;
break;
}
}
if(_errs7 === errors){
if(data.fsGroup !== undefined){
const _errs8 = errors;
if(!(validate150(data.fsGroup, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid3 = _errs8 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.fsGroupChangePolicy !== undefined){
let data3 = data.fsGroupChangePolicy;
const _errs9 = errors;
if(typeof data3 !== "string"){
validate234.errors = [{}];
return false;
}
if(!((data3 === "OnRootMismatch") || (data3 === "Always"))){
validate234.errors = [{}];
return false;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.runAsGroup !== undefined){
const _errs11 = errors;
if(!(validate150(data.runAsGroup, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid3 = _errs11 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.runAsNonRoot !== undefined){
const _errs12 = errors;
if(typeof data.runAsNonRoot !== "boolean"){
validate234.errors = [{}];
return false;
}
var valid3 = _errs12 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.runAsUser !== undefined){
const _errs14 = errors;
if(!(validate150(data.runAsUser, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.seLinuxOptions !== undefined){
const _errs15 = errors;
if(!(validate188(data.seLinuxOptions, {}))){
vErrors = vErrors === null ? validate188.errors : vErrors.concat(validate188.errors);
errors = vErrors.length;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.seccompProfile !== undefined){
const _errs16 = errors;
if(!(validate190(data.seccompProfile, {}))){
vErrors = vErrors === null ? validate190.errors : vErrors.concat(validate190.errors);
errors = vErrors.length;
}
var valid3 = _errs16 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.supplementalGroups !== undefined){
let data9 = data.supplementalGroups;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data9)){
var valid4 = true;
const len0 = data9.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate150(data9[i0], {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid4 = _errs19 === errors;
if(!valid4){
break;
}
}
}
else {
validate234.errors = [{}];
return false;
}
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.sysctls !== undefined){
let data11 = data.sysctls;
const _errs20 = errors;
if(errors === _errs20){
if(Array.isArray(data11)){
var valid5 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs22 = errors;
if(!(validate241(data11[i1], {}))){
vErrors = vErrors === null ? validate241.errors : vErrors.concat(validate241.errors);
errors = vErrors.length;
}
var valid5 = _errs22 === errors;
if(!valid5){
break;
}
}
}
else {
validate234.errors = [{}];
return false;
}
}
var valid3 = _errs20 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.windowsOptions !== undefined){
const _errs23 = errors;
if(!(validate193(data.windowsOptions, {}))){
vErrors = vErrors === null ? validate193.errors : vErrors.concat(validate193.errors);
errors = vErrors.length;
}
var valid3 = _errs23 === errors;
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
else {
validate234.errors = [{}];
return false;
}
}
validate234.errors = vErrors;
return errors === 0;
}


function validate248(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
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
if(!(data0 === "Exists")){
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
const _errs8 = errors;
const _errs9 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.value === undefined) && (missing1 = "value")){
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
var valid3 = _errs9 === errors;
if(valid3){
validate248.errors = [{}];
return false;
}
else {
errors = _errs8;
if(vErrors !== null){
if(_errs8){
vErrors.length = _errs8;
}
else {
vErrors = null;
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.key === undefined) && (missing2 = "key")){
validate248.errors = [{}];
return false;
}
}
var _valid0 = _errs10 === errors;
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
validate248.errors = vErrors;
return false;
}
var valid0 = _errs1 === errors;
if(valid0){
const _errs11 = errors;
const _errs13 = errors;
let valid4 = true;
const _errs14 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.tolerationSeconds === undefined) && (missing3 = "tolerationSeconds")){
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
var _valid1 = _errs14 === errors;
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
if(_valid1){
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.effect === undefined) && (missing4 = "effect")){
validate248.errors = [{}];
return false;
}
else {
if(data.effect !== undefined){
let data1 = data.effect;
if(typeof data1 !== "string"){
validate248.errors = [{}];
return false;
}
if(!(data1 === "NoExecute")){
validate248.errors = [{}];
return false;
}
}
}
}
var _valid1 = _errs15 === errors;
valid4 = _valid1;
}
if(!valid4){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
validate248.errors = vErrors;
return false;
}
var valid0 = _errs11 === errors;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs18 = errors;
for(const key0 in data){
if(!(((((key0 === "effect") || (key0 === "key")) || (key0 === "operator")) || (key0 === "tolerationSeconds")) || (key0 === "value"))){
validate248.errors = [{}];
return false;
break;
}
}
if(_errs18 === errors){
if(data.effect !== undefined){
let data2 = data.effect;
const _errs19 = errors;
if(typeof data2 !== "string"){
validate248.errors = [{}];
return false;
}
if(!(((data2 === "NoSchedule") || (data2 === "PreferNoSchedule")) || (data2 === "NoExecute"))){
validate248.errors = [{}];
return false;
}
var valid6 = _errs19 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.key !== undefined){
const _errs21 = errors;
if(!(validate24(data.key, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid6 = _errs21 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.operator !== undefined){
let data4 = data.operator;
const _errs22 = errors;
if(typeof data4 !== "string"){
validate248.errors = [{}];
return false;
}
if(!((data4 === "Exists") || (data4 === "Equal"))){
validate248.errors = [{}];
return false;
}
var valid6 = _errs22 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.tolerationSeconds !== undefined){
const _errs24 = errors;
if(!(validate150(data.tolerationSeconds, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid6 = _errs24 === errors;
}
else {
var valid6 = true;
}
if(valid6){
if(data.value !== undefined){
const _errs25 = errors;
if(!(validate31(data.value, {}))){
vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors);
errors = vErrors.length;
}
var valid6 = _errs25 === errors;
}
else {
var valid6 = true;
}
}
}
}
}
}
}
else {
validate248.errors = [{}];
return false;
}
}
validate248.errors = vErrors;
return errors === 0;
}


function validate253(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.minDomains === undefined) && (missing0 = "minDomains")){
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
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
if(_valid0){
const _errs5 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.whenUnsatisfiable === undefined) && (missing1 = "whenUnsatisfiable")){
validate253.errors = [{}];
return false;
}
else {
if(data.whenUnsatisfiable !== undefined){
let data0 = data.whenUnsatisfiable;
if(typeof data0 !== "string"){
validate253.errors = [{}];
return false;
}
if(!(data0 === "DoNotSchedule")){
validate253.errors = [{}];
return false;
}
}
}
}
var _valid0 = _errs5 === errors;
valid1 = _valid0;
}
if(!valid1){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate253.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((((data.maxSkew === undefined) && (missing2 = "maxSkew")) || ((data.topologyKey === undefined) && (missing2 = "topologyKey"))) || ((data.whenUnsatisfiable === undefined) && (missing2 = "whenUnsatisfiable"))){
validate253.errors = [{}];
return false;
}
else {
const _errs8 = errors;
for(const key0 in data){
if(!((((((((key0 === "labelSelector") || (key0 === "matchLabelKeys")) || (key0 === "maxSkew")) || (key0 === "minDomains")) || (key0 === "nodeAffinityPolicy")) || (key0 === "nodeTaintsPolicy")) || (key0 === "topologyKey")) || (key0 === "whenUnsatisfiable"))){
validate253.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.labelSelector !== undefined){
const _errs9 = errors;
if(!(validate58(data.labelSelector, {}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.matchLabelKeys !== undefined){
let data2 = data.matchLabelKeys;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data2)){
var valid4 = true;
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
const _errs12 = errors;
if(!(validate24(data2[i0], {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid4 = _errs12 === errors;
if(!valid4){
break;
}
}
}
else {
validate253.errors = [{}];
return false;
}
}
var valid3 = _errs10 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.maxSkew !== undefined){
const _errs13 = errors;
if(!(validate36(data.maxSkew, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid3 = _errs13 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.minDomains !== undefined){
const _errs14 = errors;
if(!(validate36(data.minDomains, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid3 = _errs14 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.nodeAffinityPolicy !== undefined){
let data6 = data.nodeAffinityPolicy;
const _errs15 = errors;
if(typeof data6 !== "string"){
validate253.errors = [{}];
return false;
}
if(!((data6 === "Honor") || (data6 === "Ignore"))){
validate253.errors = [{}];
return false;
}
var valid3 = _errs15 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.nodeTaintsPolicy !== undefined){
let data7 = data.nodeTaintsPolicy;
const _errs17 = errors;
if(typeof data7 !== "string"){
validate253.errors = [{}];
return false;
}
if(!((data7 === "Honor") || (data7 === "Ignore"))){
validate253.errors = [{}];
return false;
}
var valid3 = _errs17 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.topologyKey !== undefined){
const _errs19 = errors;
if(!(validate24(data.topologyKey, {}))){
vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors);
errors = vErrors.length;
}
var valid3 = _errs19 === errors;
}
else {
var valid3 = true;
}
if(valid3){
if(data.whenUnsatisfiable !== undefined){
let data9 = data.whenUnsatisfiable;
const _errs20 = errors;
if(typeof data9 !== "string"){
validate253.errors = [{}];
return false;
}
if(!((data9 === "DoNotSchedule") || (data9 === "ScheduleAnyway"))){
validate253.errors = [{}];
return false;
}
var valid3 = _errs20 === errors;
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
else {
validate253.errors = [{}];
return false;
}
}
validate253.errors = vErrors;
return errors === 0;
}

const schema87 = {"type":"object","required":["name"],"properties":{"configMap":{"$ref":"#/definitions/ConfigMapVolumeSource"},"csi":{"$ref":"#/definitions/CSIVolumeSource"},"downwardAPI":{"$ref":"#/definitions/DownwardAPIVolumeSource"},"emptyDir":{"$ref":"#/definitions/EmptyDirVolumeSource"},"ephemeral":{"$ref":"#/definitions/EphemeralVolumeSource"},"hostPath":{"$ref":"#/definitions/HostPathVolumeSource"},"name":{"$ref":"#/definitions/DnsLabel"},"nfs":{"$ref":"#/definitions/NFSVolumeSource"},"persistentVolumeClaim":{"$ref":"#/definitions/PersistentVolumeClaimVolumeSource"},"projected":{"$ref":"#/definitions/ProjectedVolumeSource"},"secret":{"$ref":"#/definitions/SecretVolumeSource"}},"additionalProperties":false,"allOf":[{"$comment":"must have exactly one of 'configMap', 'csi', 'downwardAPI', 'emptyDir', 'ephemeral', 'hostPath', 'nfs', 'persistentVolumeClaim', 'projected', 'secret'","oneOf":[{"required":["configMap"],"properties":{"configMap":{}}},{"required":["csi"],"properties":{"csi":{}}},{"required":["downwardAPI"],"properties":{"downwardAPI":{}}},{"required":["emptyDir"],"properties":{"emptyDir":{}}},{"required":["ephemeral"],"properties":{"ephemeral":{}}},{"required":["hostPath"],"properties":{"hostPath":{}}},{"required":["nfs"],"properties":{"nfs":{}}},{"required":["persistentVolumeClaim"],"properties":{"persistentVolumeClaim":{}}},{"required":["projected"],"properties":{"projected":{}}},{"required":["secret"],"properties":{"secret":{}}}]}]};

function validate262(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate262.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 511 || isNaN(data)){
validate262.errors = [{}];
return false;
}
else {
if(data < 0 || isNaN(data)){
validate262.errors = [{}];
return false;
}
}
}
}
validate262.errors = vErrors;
return errors === 0;
}


function validate264(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.key === undefined) && (missing0 = "key")) || ((data.path === undefined) && (missing0 = "path"))){
validate264.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "key") || (key0 === "mode")) || (key0 === "path"))){
validate264.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.key !== undefined){
const _errs2 = errors;
if(!(validate85(data.key, {}))){
vErrors = vErrors === null ? validate85.errors : vErrors.concat(validate85.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.mode !== undefined){
const _errs3 = errors;
if(!(validate262(data.mode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs4 = errors;
if(!(validate202(data.path, {}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
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
}
else {
validate264.errors = [{}];
return false;
}
}
validate264.errors = vErrors;
return errors === 0;
}


function validate261(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate261.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "defaultMode") || (key0 === "items")) || (key0 === "name")) || (key0 === "optional"))){
validate261.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.defaultMode !== undefined){
const _errs2 = errors;
if(!(validate262(data.defaultMode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data1 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate264(data1[i0], {}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate261.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs6 = errors;
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs7 = errors;
if(typeof data.optional !== "boolean"){
validate261.errors = [{}];
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
validate261.errors = [{}];
return false;
}
}
validate261.errors = vErrors;
return errors === 0;
}


function validate271(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.driver === undefined) && (missing0 = "driver")){
validate271.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((((key0 === "driver") || (key0 === "fsType")) || (key0 === "nodePublishSecretRef")) || (key0 === "readOnly")) || (key0 === "volumeAttributes"))){
validate271.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.driver !== undefined){
const _errs2 = errors;
if(!(validate87(data.driver, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.fsType !== undefined){
const _errs3 = errors;
if(typeof data.fsType !== "string"){
validate271.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodePublishSecretRef !== undefined){
const _errs5 = errors;
if(!(validate220(data.nodePublishSecretRef, {}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readOnly !== undefined){
const _errs6 = errors;
if(typeof data.readOnly !== "boolean"){
validate271.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.volumeAttributes !== undefined){
let data4 = data.volumeAttributes;
const _errs8 = errors;
if(errors === _errs8){
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
const _errs11 = errors;
if(typeof data4[key1] !== "string"){
validate271.errors = [{}];
return false;
}
var valid1 = _errs11 === errors;
if(!valid1){
break;
}
}
}
else {
validate271.errors = [{}];
return false;
}
}
var valid0 = _errs8 === errors;
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
else {
validate271.errors = [{}];
return false;
}
}
validate271.errors = vErrors;
return errors === 0;
}

const pattern22 = new RegExp("^metadata\\.(?:name|namespace|uid|(?:labels|annotations)(?:\\['[^']+'\\])?)$", "u");

function validate279(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern22.test(data)){
validate279.errors = [{}];
return false;
}
}
else {
validate279.errors = [{}];
return false;
}
}
validate279.errors = vErrors;
return errors === 0;
}


function validate277(data, {}={}){
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
if((data.resourceFieldRef === undefined) && (missing1 = "resourceFieldRef")){
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
validate277.errors = vErrors;
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
if((data.path === undefined) && (missing2 = "path")){
validate277.errors = [{}];
return false;
}
else {
const _errs6 = errors;
for(const key0 in data){
if(!((((key0 === "fieldRef") || (key0 === "mode")) || (key0 === "path")) || (key0 === "resourceFieldRef"))){
validate277.errors = [{}];
return false;
break;
}
}
if(_errs6 === errors){
if(data.fieldRef !== undefined){
let data0 = data.fieldRef;
const _errs7 = errors;
if(!(validate90(data0, {}))){
vErrors = vErrors === null ? validate90.errors : vErrors.concat(validate90.errors);
errors = vErrors.length;
}
if(errors === _errs7){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.fieldPath !== undefined){
if(!(validate279(data0.fieldPath, {}))){
vErrors = vErrors === null ? validate279.errors : vErrors.concat(validate279.errors);
errors = vErrors.length;
}
}
}
else {
validate277.errors = [{}];
return false;
}
}
var valid2 = _errs7 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.mode !== undefined){
const _errs10 = errors;
if(!(validate262(data.mode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.path !== undefined){
const _errs11 = errors;
if(!(validate202(data.path, {}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.resourceFieldRef !== undefined){
const _errs12 = errors;
if(!(validate94(data.resourceFieldRef, {}))){
vErrors = vErrors === null ? validate94.errors : vErrors.concat(validate94.errors);
errors = vErrors.length;
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
}
}
else {
validate277.errors = [{}];
return false;
}
}
validate277.errors = vErrors;
return errors === 0;
}


function validate275(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.items === undefined) && (missing0 = "items")){
validate275.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "defaultMode") || (key0 === "items"))){
validate275.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.defaultMode !== undefined){
const _errs2 = errors;
if(!(validate262(data.defaultMode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data1 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate277(data1[i0], {}))){
vErrors = vErrors === null ? validate277.errors : vErrors.concat(validate277.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate275.errors = [{}];
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
}
else {
validate275.errors = [{}];
return false;
}
}
validate275.errors = vErrors;
return errors === 0;
}


function validate286(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "medium") || (key0 === "sizeLimit"))){
validate286.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.medium !== undefined){
let data0 = data.medium;
const _errs2 = errors;
if(typeof data0 !== "string"){
validate286.errors = [{}];
return false;
}
if(!((data0 === "") || (data0 === "Memory"))){
validate286.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sizeLimit !== undefined){
const _errs4 = errors;
if(!(validate174(data.sizeLimit, {}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate286.errors = [{}];
return false;
}
}
validate286.errors = vErrors;
return errors === 0;
}

const pattern23 = new RegExp("^storage$", "u");

function validate294(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern23.test(data)){
validate294.errors = [{}];
return false;
}
}
else {
validate294.errors = [{}];
return false;
}
}
validate294.errors = vErrors;
return errors === 0;
}


function validate293(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "limits") || (key0 === "requests"))){
validate293.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.limits !== undefined){
let data0 = data.limits;
const _errs2 = errors;
if(errors === _errs2){
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
const _errs4 = errors;
if(!(validate294(key1, {}))){
vErrors = vErrors === null ? validate294.errors : vErrors.concat(validate294.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
const err0 = {};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
validate293.errors = vErrors;
return false;
break;
}
}
if(valid1){
for(const key2 in data0){
const _errs6 = errors;
if(!(validate174(data0[key2], {}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid2 = _errs6 === errors;
if(!valid2){
break;
}
}
}
}
else {
validate293.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.requests !== undefined){
let data2 = data.requests;
const _errs7 = errors;
if(errors === _errs7){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key3 in data2){
const _errs9 = errors;
if(!(validate294(key3, {}))){
vErrors = vErrors === null ? validate294.errors : vErrors.concat(validate294.errors);
errors = vErrors.length;
}
var valid3 = _errs9 === errors;
if(!valid3){
const err1 = {};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
validate293.errors = vErrors;
return false;
break;
}
}
if(valid3){
for(const key4 in data2){
const _errs11 = errors;
if(!(validate174(data2[key4], {}))){
vErrors = vErrors === null ? validate174.errors : vErrors.concat(validate174.errors);
errors = vErrors.length;
}
var valid4 = _errs11 === errors;
if(!valid4){
break;
}
}
}
}
else {
validate293.errors = [{}];
return false;
}
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
}
}
}
else {
validate293.errors = [{}];
return false;
}
}
validate293.errors = vErrors;
return errors === 0;
}


function validate292(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.accessModes === undefined) && (missing0 = "accessModes")) || ((data.resources === undefined) && (missing0 = "resources"))){
validate292.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "accessModes") || (key0 === "resources")) || (key0 === "selector")) || (key0 === "storageClassName")) || (key0 === "volumeMode")) || (key0 === "volumeName"))){
validate292.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.accessModes !== undefined){
let data0 = data.accessModes;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
if(data0.length < 1){
validate292.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const _errs4 = errors;
if(typeof data1 !== "string"){
validate292.errors = [{}];
return false;
}
if(!((((data1 === "ReadWriteOnce") || (data1 === "ReadOnlyMany")) || (data1 === "ReadWriteMany")) || (data1 === "ReadWriteOncePod"))){
validate292.errors = [{}];
return false;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate292.errors = [{}];
return false;
}
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.resources !== undefined){
const _errs6 = errors;
if(!(validate293(data.resources, {}))){
vErrors = vErrors === null ? validate293.errors : vErrors.concat(validate293.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.selector !== undefined){
const _errs7 = errors;
if(!(validate58(data.selector, {}))){
vErrors = vErrors === null ? validate58.errors : vErrors.concat(validate58.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.storageClassName !== undefined){
const _errs8 = errors;
if(!(validate87(data.storageClassName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.volumeMode !== undefined){
let data5 = data.volumeMode;
const _errs9 = errors;
if(typeof data5 !== "string"){
validate292.errors = [{}];
return false;
}
if(!((data5 === "Filesystem") || (data5 === "Block"))){
validate292.errors = [{}];
return false;
}
var valid0 = _errs9 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.volumeName !== undefined){
const _errs11 = errors;
if(!(validate87(data.volumeName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
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
}
}
else {
validate292.errors = [{}];
return false;
}
}
validate292.errors = vErrors;
return errors === 0;
}


function validate290(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.spec === undefined) && (missing0 = "spec")){
validate290.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "metadata") || (key0 === "spec"))){
validate290.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.metadata !== undefined){
const _errs2 = errors;
if(!(validate22(data.metadata, {}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
const _errs3 = errors;
if(!(validate292(data.spec, {}))){
vErrors = vErrors === null ? validate292.errors : vErrors.concat(validate292.errors);
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
validate290.errors = [{}];
return false;
}
}
validate290.errors = vErrors;
return errors === 0;
}


function validate289(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.volumeClaimTemplate === undefined) && (missing0 = "volumeClaimTemplate")){
validate289.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "volumeClaimTemplate")){
validate289.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.volumeClaimTemplate !== undefined){
if(!(validate290(data.volumeClaimTemplate, {}))){
vErrors = vErrors === null ? validate290.errors : vErrors.concat(validate290.errors);
errors = vErrors.length;
}
}
}
}
}
else {
validate289.errors = [{}];
return false;
}
}
validate289.errors = vErrors;
return errors === 0;
}


function validate306(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate306.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "path") || (key0 === "type"))){
validate306.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
const _errs2 = errors;
if(!(validate197(data.path, {}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.type !== undefined){
let data1 = data.type;
const _errs3 = errors;
if(typeof data1 !== "string"){
validate306.errors = [{}];
return false;
}
if(!((((((((data1 === "") || (data1 === "DirectoryOrCreate")) || (data1 === "Directory")) || (data1 === "FileOrCreate")) || (data1 === "File")) || (data1 === "Socket")) || (data1 === "CharDevice")) || (data1 === "BlockDevice"))){
validate306.errors = [{}];
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
validate306.errors = [{}];
return false;
}
}
validate306.errors = vErrors;
return errors === 0;
}


function validate310(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.path === undefined) && (missing0 = "path")) || ((data.server === undefined) && (missing0 = "server"))){
validate310.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "path") || (key0 === "readOnly")) || (key0 === "server"))){
validate310.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.path !== undefined){
const _errs2 = errors;
if(!(validate197(data.path, {}))){
vErrors = vErrors === null ? validate197.errors : vErrors.concat(validate197.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readOnly !== undefined){
const _errs3 = errors;
if(typeof data.readOnly !== "boolean"){
validate310.errors = [{}];
return false;
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.server !== undefined){
const _errs5 = errors;
if(!(validate121(data.server, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
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
}
else {
validate310.errors = [{}];
return false;
}
}
validate310.errors = vErrors;
return errors === 0;
}


function validate314(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.claimName === undefined) && (missing0 = "claimName")){
validate314.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "claimName") || (key0 === "readOnly"))){
validate314.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.claimName !== undefined){
const _errs2 = errors;
if(!(validate87(data.claimName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.readOnly !== undefined){
const _errs3 = errors;
if(typeof data.readOnly !== "boolean"){
validate314.errors = [{}];
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
validate314.errors = [{}];
return false;
}
}
validate314.errors = vErrors;
return errors === 0;
}


function validate320(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate320.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "items") || (key0 === "name")) || (key0 === "optional"))){
validate320.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate264(data0[i0], {}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate320.errors = [{}];
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
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs6 = errors;
if(typeof data.optional !== "boolean"){
validate320.errors = [{}];
return false;
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
validate320.errors = [{}];
return false;
}
}
validate320.errors = vErrors;
return errors === 0;
}


function validate324(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "items")){
validate324.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate277(data0[i0], {}))){
vErrors = vErrors === null ? validate277.errors : vErrors.concat(validate277.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate324.errors = [{}];
return false;
}
}
}
}
}
else {
validate324.errors = [{}];
return false;
}
}
validate324.errors = vErrors;
return errors === 0;
}


function validate327(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.name === undefined) && (missing0 = "name")){
validate327.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "items") || (key0 === "name")) || (key0 === "optional"))){
validate327.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.items !== undefined){
let data0 = data.items;
const _errs2 = errors;
if(errors === _errs2){
if(Array.isArray(data0)){
var valid1 = true;
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
if(!(validate264(data0[i0], {}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
var valid1 = _errs4 === errors;
if(!valid1){
break;
}
}
}
else {
validate327.errors = [{}];
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
if(!(validate87(data.name, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs6 = errors;
if(typeof data.optional !== "boolean"){
validate327.errors = [{}];
return false;
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
validate327.errors = [{}];
return false;
}
}
validate327.errors = vErrors;
return errors === 0;
}


function validate331(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.path === undefined) && (missing0 = "path")){
validate331.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!(((key0 === "audience") || (key0 === "expirationSeconds")) || (key0 === "path"))){
validate331.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.audience !== undefined){
const _errs2 = errors;
if(!(validate121(data.audience, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.expirationSeconds !== undefined){
let data1 = data.expirationSeconds;
const _errs3 = errors;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
validate331.errors = [{}];
return false;
}
if(errors === _errs3){
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 4294967296 || isNaN(data1)){
validate331.errors = [{}];
return false;
}
else {
if(data1 < 600 || isNaN(data1)){
validate331.errors = [{}];
return false;
}
}
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.path !== undefined){
const _errs5 = errors;
if(!(validate202(data.path, {}))){
vErrors = vErrors === null ? validate202.errors : vErrors.concat(validate202.errors);
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
}
else {
validate331.errors = [{}];
return false;
}
}
validate331.errors = vErrors;
return errors === 0;
}


function validate319(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.configMap === undefined) && (missing0 = "configMap")){
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
if((data.downwardAPI === undefined) && (missing1 = "downwardAPI")){
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
if((data.secret === undefined) && (missing2 = "secret")){
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
if((data.serviceAccountToken === undefined) && (missing3 = "serviceAccountToken")){
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
}
}
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
validate319.errors = vErrors;
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
const _errs8 = errors;
for(const key0 in data){
if(!((((key0 === "configMap") || (key0 === "downwardAPI")) || (key0 === "secret")) || (key0 === "serviceAccountToken"))){
validate319.errors = [{}];
return false;
break;
}
}
if(_errs8 === errors){
if(data.configMap !== undefined){
const _errs9 = errors;
if(!(validate320(data.configMap, {}))){
vErrors = vErrors === null ? validate320.errors : vErrors.concat(validate320.errors);
errors = vErrors.length;
}
var valid2 = _errs9 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.downwardAPI !== undefined){
const _errs10 = errors;
if(!(validate324(data.downwardAPI, {}))){
vErrors = vErrors === null ? validate324.errors : vErrors.concat(validate324.errors);
errors = vErrors.length;
}
var valid2 = _errs10 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.secret !== undefined){
const _errs11 = errors;
if(!(validate327(data.secret, {}))){
vErrors = vErrors === null ? validate327.errors : vErrors.concat(validate327.errors);
errors = vErrors.length;
}
var valid2 = _errs11 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.serviceAccountToken !== undefined){
const _errs12 = errors;
if(!(validate331(data.serviceAccountToken, {}))){
vErrors = vErrors === null ? validate331.errors : vErrors.concat(validate331.errors);
errors = vErrors.length;
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
}
else {
validate319.errors = [{}];
return false;
}
}
validate319.errors = vErrors;
return errors === 0;
}


function validate317(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.sources === undefined) && (missing0 = "sources")){
validate317.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "defaultMode") || (key0 === "sources"))){
validate317.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.defaultMode !== undefined){
const _errs2 = errors;
if(!(validate262(data.defaultMode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.sources !== undefined){
let data1 = data.sources;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
if(data1.length < 1){
validate317.errors = [{}];
return false;
}
else {
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate319(data1[i0], {}))){
vErrors = vErrors === null ? validate319.errors : vErrors.concat(validate319.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
}
else {
validate317.errors = [{}];
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
}
else {
validate317.errors = [{}];
return false;
}
}
validate317.errors = vErrors;
return errors === 0;
}


function validate337(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.secretName === undefined) && (missing0 = "secretName")){
validate337.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((key0 === "defaultMode") || (key0 === "items")) || (key0 === "optional")) || (key0 === "secretName"))){
validate337.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.defaultMode !== undefined){
const _errs2 = errors;
if(!(validate262(data.defaultMode, {}))){
vErrors = vErrors === null ? validate262.errors : vErrors.concat(validate262.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.items !== undefined){
let data1 = data.items;
const _errs3 = errors;
if(errors === _errs3){
if(Array.isArray(data1)){
var valid1 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
const _errs5 = errors;
if(!(validate264(data1[i0], {}))){
vErrors = vErrors === null ? validate264.errors : vErrors.concat(validate264.errors);
errors = vErrors.length;
}
var valid1 = _errs5 === errors;
if(!valid1){
break;
}
}
}
else {
validate337.errors = [{}];
return false;
}
}
var valid0 = _errs3 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.optional !== undefined){
const _errs6 = errors;
if(typeof data.optional !== "boolean"){
validate337.errors = [{}];
return false;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.secretName !== undefined){
const _errs8 = errors;
if(!(validate87(data.secretName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid0 = _errs8 === errors;
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
validate337.errors = [{}];
return false;
}
}
validate337.errors = vErrors;
return errors === 0;
}


function validate260(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = false;
let passing0 = null;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.configMap === undefined) && (missing0 = "configMap")){
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
if((data.csi === undefined) && (missing1 = "csi")){
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
if((data.downwardAPI === undefined) && (missing2 = "downwardAPI")){
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
if((data.emptyDir === undefined) && (missing3 = "emptyDir")){
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
if((data.ephemeral === undefined) && (missing4 = "ephemeral")){
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
if((data.hostPath === undefined) && (missing5 = "hostPath")){
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
const _errs10 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.nfs === undefined) && (missing6 = "nfs")){
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
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 6];
}
else {
if(_valid0){
valid1 = true;
passing0 = 6;
}
const _errs11 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing7;
if((data.persistentVolumeClaim === undefined) && (missing7 = "persistentVolumeClaim")){
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
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 7];
}
else {
if(_valid0){
valid1 = true;
passing0 = 7;
}
const _errs12 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.projected === undefined) && (missing8 = "projected")){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
var _valid0 = _errs12 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 8];
}
else {
if(_valid0){
valid1 = true;
passing0 = 8;
}
const _errs13 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.secret === undefined) && (missing9 = "secret")){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
var _valid0 = _errs13 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 9];
}
else {
if(_valid0){
valid1 = true;
passing0 = 9;
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
if(!valid1){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
validate260.errors = vErrors;
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
let missing10;
if((data.name === undefined) && (missing10 = "name")){
validate260.errors = [{}];
return false;
}
else {
const _errs14 = errors;
for(const key0 in data){
if(!(func2.call(schema87.properties, key0))){
validate260.errors = [{}];
return false;
break;
}
}
if(_errs14 === errors){
if(data.configMap !== undefined){
const _errs15 = errors;
if(!(validate261(data.configMap, {}))){
vErrors = vErrors === null ? validate261.errors : vErrors.concat(validate261.errors);
errors = vErrors.length;
}
var valid2 = _errs15 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.csi !== undefined){
const _errs16 = errors;
if(!(validate271(data.csi, {}))){
vErrors = vErrors === null ? validate271.errors : vErrors.concat(validate271.errors);
errors = vErrors.length;
}
var valid2 = _errs16 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.downwardAPI !== undefined){
const _errs17 = errors;
if(!(validate275(data.downwardAPI, {}))){
vErrors = vErrors === null ? validate275.errors : vErrors.concat(validate275.errors);
errors = vErrors.length;
}
var valid2 = _errs17 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.emptyDir !== undefined){
const _errs18 = errors;
if(!(validate286(data.emptyDir, {}))){
vErrors = vErrors === null ? validate286.errors : vErrors.concat(validate286.errors);
errors = vErrors.length;
}
var valid2 = _errs18 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.ephemeral !== undefined){
const _errs19 = errors;
if(!(validate289(data.ephemeral, {}))){
vErrors = vErrors === null ? validate289.errors : vErrors.concat(validate289.errors);
errors = vErrors.length;
}
var valid2 = _errs19 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.hostPath !== undefined){
const _errs20 = errors;
if(!(validate306(data.hostPath, {}))){
vErrors = vErrors === null ? validate306.errors : vErrors.concat(validate306.errors);
errors = vErrors.length;
}
var valid2 = _errs20 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.name !== undefined){
const _errs21 = errors;
if(!(validate66(data.name, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid2 = _errs21 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.nfs !== undefined){
const _errs22 = errors;
if(!(validate310(data.nfs, {}))){
vErrors = vErrors === null ? validate310.errors : vErrors.concat(validate310.errors);
errors = vErrors.length;
}
var valid2 = _errs22 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.persistentVolumeClaim !== undefined){
const _errs23 = errors;
if(!(validate314(data.persistentVolumeClaim, {}))){
vErrors = vErrors === null ? validate314.errors : vErrors.concat(validate314.errors);
errors = vErrors.length;
}
var valid2 = _errs23 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.projected !== undefined){
const _errs24 = errors;
if(!(validate317(data.projected, {}))){
vErrors = vErrors === null ? validate317.errors : vErrors.concat(validate317.errors);
errors = vErrors.length;
}
var valid2 = _errs24 === errors;
}
else {
var valid2 = true;
}
if(valid2){
if(data.secret !== undefined){
const _errs25 = errors;
if(!(validate337(data.secret, {}))){
vErrors = vErrors === null ? validate337.errors : vErrors.concat(validate337.errors);
errors = vErrors.length;
}
var valid2 = _errs25 === errors;
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
}
}
else {
validate260.errors = [{}];
return false;
}
}
validate260.errors = vErrors;
return errors === 0;
}


function validate35(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.dnsPolicy === undefined) && (missing0 = "dnsPolicy")){
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
if(data.dnsPolicy !== undefined){
let data0 = data.dnsPolicy;
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
if(!(data0 === "None")){
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
if(_valid0){
const _errs7 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.dnsConfig === undefined) && (missing1 = "dnsConfig")){
validate35.errors = [{}];
return false;
}
else {
if(data.dnsConfig !== undefined){
let data1 = data.dnsConfig;
const _errs8 = errors;
if(errors === _errs8){
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
let missing2;
if((data1.nameservers === undefined) && (missing2 = "nameservers")){
validate35.errors = [{}];
return false;
}
else {
if(data1.nameservers !== undefined){
let data2 = data1.nameservers;
const _errs10 = errors;
if(errors === _errs10){
if(Array.isArray(data2)){
if(data2.length < 1){
validate35.errors = [{}];
return false;
}
}
else {
validate35.errors = [{}];
return false;
}
}
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
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
validate35.errors = vErrors;
return false;
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.containers === undefined) && (missing3 = "containers")){
validate35.errors = [{}];
return false;
}
else {
const _errs12 = errors;
for(const key0 in data){
if(!(func2.call(schema13.properties, key0))){
validate35.errors = [{}];
return false;
break;
}
}
if(_errs12 === errors){
if(data.activeDeadlineSeconds !== undefined){
const _errs13 = errors;
if(!(validate36(data.activeDeadlineSeconds, {}))){
vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors);
errors = vErrors.length;
}
var valid5 = _errs13 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.affinity !== undefined){
const _errs14 = errors;
if(!(validate38(data.affinity, {}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var valid5 = _errs14 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.automountServiceAccountToken !== undefined){
const _errs15 = errors;
if(typeof data.automountServiceAccountToken !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs15 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.containers !== undefined){
let data6 = data.containers;
const _errs17 = errors;
if(errors === _errs17){
if(Array.isArray(data6)){
if(data6.length < 1){
validate35.errors = [{}];
return false;
}
else {
var valid6 = true;
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
const _errs19 = errors;
if(!(validate79(data6[i0], {}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
var valid6 = _errs19 === errors;
if(!valid6){
break;
}
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs17 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.dnsConfig !== undefined){
const _errs20 = errors;
if(!(validate208(data.dnsConfig, {}))){
vErrors = vErrors === null ? validate208.errors : vErrors.concat(validate208.errors);
errors = vErrors.length;
}
var valid5 = _errs20 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.dnsPolicy !== undefined){
let data9 = data.dnsPolicy;
const _errs21 = errors;
if(typeof data9 !== "string"){
validate35.errors = [{}];
return false;
}
if(!((((data9 === "ClusterFirst") || (data9 === "ClusterFirstWithHostNet")) || (data9 === "Default")) || (data9 === "None"))){
validate35.errors = [{}];
return false;
}
var valid5 = _errs21 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.enableServiceLinks !== undefined){
const _errs23 = errors;
if(typeof data.enableServiceLinks !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs23 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostAliases !== undefined){
let data11 = data.hostAliases;
const _errs25 = errors;
if(errors === _errs25){
if(Array.isArray(data11)){
var valid7 = true;
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
const _errs27 = errors;
if(!(validate215(data11[i1], {}))){
vErrors = vErrors === null ? validate215.errors : vErrors.concat(validate215.errors);
errors = vErrors.length;
}
var valid7 = _errs27 === errors;
if(!valid7){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs25 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostIPC !== undefined){
const _errs28 = errors;
if(typeof data.hostIPC !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs28 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostNetwork !== undefined){
const _errs30 = errors;
if(typeof data.hostNetwork !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs30 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostPID !== undefined){
const _errs32 = errors;
if(typeof data.hostPID !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs32 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostUsers !== undefined){
const _errs34 = errors;
if(typeof data.hostUsers !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs34 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.hostname !== undefined){
const _errs36 = errors;
if(!(validate66(data.hostname, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid5 = _errs36 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.imagePullSecrets !== undefined){
let data18 = data.imagePullSecrets;
const _errs37 = errors;
if(errors === _errs37){
if(Array.isArray(data18)){
var valid8 = true;
const len2 = data18.length;
for(let i2=0; i2<len2; i2++){
const _errs39 = errors;
if(!(validate220(data18[i2], {}))){
vErrors = vErrors === null ? validate220.errors : vErrors.concat(validate220.errors);
errors = vErrors.length;
}
var valid8 = _errs39 === errors;
if(!valid8){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs37 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.initContainers !== undefined){
let data20 = data.initContainers;
const _errs40 = errors;
if(errors === _errs40){
if(Array.isArray(data20)){
var valid9 = true;
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
let data21 = data20[i3];
const _errs42 = errors;
if(!(validate79(data21, {}))){
vErrors = vErrors === null ? validate79.errors : vErrors.concat(validate79.errors);
errors = vErrors.length;
}
else {
const _errs46 = errors;
const _errs47 = errors;
const _errs48 = errors;
let valid12 = false;
const _errs49 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing4;
if((data21.lifecycle === undefined) && (missing4 = "lifecycle")){
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
var _valid1 = _errs49 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs50 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing5;
if((data21.livenessProbe === undefined) && (missing5 = "livenessProbe")){
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
var _valid1 = _errs50 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs51 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing6;
if((data21.readinessProbe === undefined) && (missing6 = "readinessProbe")){
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
var _valid1 = _errs51 === errors;
valid12 = valid12 || _valid1;
if(!valid12){
const _errs52 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
let missing7;
if((data21.startupProbe === undefined) && (missing7 = "startupProbe")){
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
var _valid1 = _errs52 === errors;
valid12 = valid12 || _valid1;
}
}
}
if(!valid12){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs48;
if(vErrors !== null){
if(_errs48){
vErrors.length = _errs48;
}
else {
vErrors = null;
}
}
}
var valid11 = _errs47 === errors;
if(valid11){
validate35.errors = [{}];
return false;
}
else {
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
}
}
if(errors === _errs42){
if(!(data21 && typeof data21 == "object" && !Array.isArray(data21))){
validate35.errors = [{}];
return false;
}
}
var valid9 = _errs42 === errors;
if(!valid9){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs40 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.nodeName !== undefined){
const _errs53 = errors;
if(!(validate87(data.nodeName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid5 = _errs53 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.nodeSelector !== undefined){
const _errs54 = errors;
if(!(validate29(data.nodeSelector, {}))){
vErrors = vErrors === null ? validate29.errors : vErrors.concat(validate29.errors);
errors = vErrors.length;
}
var valid5 = _errs54 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.os !== undefined){
const _errs55 = errors;
if(!(validate226(data.os, {}))){
vErrors = vErrors === null ? validate226.errors : vErrors.concat(validate226.errors);
errors = vErrors.length;
}
var valid5 = _errs55 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.preemptionPolicy !== undefined){
let data25 = data.preemptionPolicy;
const _errs56 = errors;
if(typeof data25 !== "string"){
validate35.errors = [{}];
return false;
}
if(!((data25 === "Never") || (data25 === "PreemptLowerPriority"))){
validate35.errors = [{}];
return false;
}
var valid5 = _errs56 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.priorityClassName !== undefined){
const _errs58 = errors;
if(!(validate87(data.priorityClassName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid5 = _errs58 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.readinessGates !== undefined){
let data27 = data.readinessGates;
const _errs59 = errors;
if(errors === _errs59){
if(Array.isArray(data27)){
var valid13 = true;
const len4 = data27.length;
for(let i4=0; i4<len4; i4++){
const _errs61 = errors;
if(!(validate229(data27[i4], {}))){
vErrors = vErrors === null ? validate229.errors : vErrors.concat(validate229.errors);
errors = vErrors.length;
}
var valid13 = _errs61 === errors;
if(!valid13){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs59 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.restartPolicy !== undefined){
let data29 = data.restartPolicy;
const _errs62 = errors;
if(typeof data29 !== "string"){
validate35.errors = [{}];
return false;
}
if(!(((data29 === "Always") || (data29 === "OnFailure")) || (data29 === "Never"))){
validate35.errors = [{}];
return false;
}
var valid5 = _errs62 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.runtimeClassName !== undefined){
const _errs64 = errors;
if(!(validate87(data.runtimeClassName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid5 = _errs64 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.schedulerName !== undefined){
const _errs65 = errors;
if(!(validate121(data.schedulerName, {}))){
vErrors = vErrors === null ? validate121.errors : vErrors.concat(validate121.errors);
errors = vErrors.length;
}
var valid5 = _errs65 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.securityContext !== undefined){
const _errs66 = errors;
if(!(validate234(data.securityContext, {}))){
vErrors = vErrors === null ? validate234.errors : vErrors.concat(validate234.errors);
errors = vErrors.length;
}
var valid5 = _errs66 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.serviceAccountName !== undefined){
const _errs67 = errors;
if(!(validate87(data.serviceAccountName, {}))){
vErrors = vErrors === null ? validate87.errors : vErrors.concat(validate87.errors);
errors = vErrors.length;
}
var valid5 = _errs67 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.setHostnameAsFQDN !== undefined){
const _errs68 = errors;
if(typeof data.setHostnameAsFQDN !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs68 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.shareProcessNamespace !== undefined){
const _errs70 = errors;
if(typeof data.shareProcessNamespace !== "boolean"){
validate35.errors = [{}];
return false;
}
var valid5 = _errs70 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.subdomain !== undefined){
const _errs72 = errors;
if(!(validate66(data.subdomain, {}))){
vErrors = vErrors === null ? validate66.errors : vErrors.concat(validate66.errors);
errors = vErrors.length;
}
var valid5 = _errs72 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.terminationGracePeriodSeconds !== undefined){
const _errs73 = errors;
if(!(validate150(data.terminationGracePeriodSeconds, {}))){
vErrors = vErrors === null ? validate150.errors : vErrors.concat(validate150.errors);
errors = vErrors.length;
}
var valid5 = _errs73 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.tolerations !== undefined){
let data38 = data.tolerations;
const _errs74 = errors;
if(errors === _errs74){
if(Array.isArray(data38)){
var valid14 = true;
const len5 = data38.length;
for(let i5=0; i5<len5; i5++){
const _errs76 = errors;
if(!(validate248(data38[i5], {}))){
vErrors = vErrors === null ? validate248.errors : vErrors.concat(validate248.errors);
errors = vErrors.length;
}
var valid14 = _errs76 === errors;
if(!valid14){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs74 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.topologySpreadConstraints !== undefined){
let data40 = data.topologySpreadConstraints;
const _errs77 = errors;
if(errors === _errs77){
if(Array.isArray(data40)){
var valid15 = true;
const len6 = data40.length;
for(let i6=0; i6<len6; i6++){
const _errs79 = errors;
if(!(validate253(data40[i6], {}))){
vErrors = vErrors === null ? validate253.errors : vErrors.concat(validate253.errors);
errors = vErrors.length;
}
var valid15 = _errs79 === errors;
if(!valid15){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs77 === errors;
}
else {
var valid5 = true;
}
if(valid5){
if(data.volumes !== undefined){
let data42 = data.volumes;
const _errs80 = errors;
if(errors === _errs80){
if(Array.isArray(data42)){
var valid16 = true;
const len7 = data42.length;
for(let i7=0; i7<len7; i7++){
const _errs82 = errors;
if(!(validate260(data42[i7], {}))){
vErrors = vErrors === null ? validate260.errors : vErrors.concat(validate260.errors);
errors = vErrors.length;
}
var valid16 = _errs82 === errors;
if(!valid16){
break;
}
}
}
else {
validate35.errors = [{}];
return false;
}
}
var valid5 = _errs80 === errors;
}
else {
var valid5 = true;
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
validate35.errors = [{}];
return false;
}
}
validate35.errors = vErrors;
return errors === 0;
}


function validate21(data, {}={}){
/*# sourceURL="pod-template.json" */;
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if(((data.metadata === undefined) && (missing0 = "metadata")) || ((data.spec === undefined) && (missing0 = "spec"))){
validate21.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((key0 === "metadata") || (key0 === "spec"))){
validate21.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.metadata !== undefined){
const _errs2 = errors;
if(!(validate22(data.metadata, {}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.spec !== undefined){
const _errs3 = errors;
if(!(validate35(data.spec, {}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
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
validate21.errors = [{}];
return false;
}
}
validate21.errors = vErrors;
return errors === 0;
}
