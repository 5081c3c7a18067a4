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

const pattern27 = new RegExp("^(?=.{0,63}$)[a-z](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate358(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern27.test(data)){
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

const schema120 = {"type":"object","required":["ports"],"properties":{"allocateLoadBalancerNodePorts":{"type":"boolean"},"clusterIP":{"$ref":"#/definitions/ClusterIp"},"clusterIPs":{"type":"array","items":{"$ref":"#/definitions/ClusterIp"}},"externalIPs":{"type":"array","items":{"$ref":"#/definitions/Ip"}},"externalTrafficPolicy":{"type":"string","enum":["Cluster","Local"]},"healthCheckNodePort":{"$ref":"#/definitions/NodePort"},"internalTrafficPolicy":{"type":"string","enum":["Cluster","Local"]},"ipFamilies":{"type":"array","items":{"type":"string","enum":["IPv4","IPv6"]}},"ipFamilyPolicy":{"type":"string","enum":["PreferDualStack","RequireDualStack","SingleStack"]},"loadBalancerClass":{"$ref":"#/definitions/LabelKey"},"loadBalancerSourceRanges":{"type":"array","items":{"$ref":"#/definitions/Cidr"}},"ports":{"type":"array","items":{"$ref":"#/definitions/ServicePort"},"minItems":1},"publishNotReadyAddresses":{"type":"boolean"},"selector":{"$ref":"#/definitions/Labels"},"sessionAffinity":{"type":"string","enum":["ClientIP","None"]},"sessionAffinityConfig":{"$ref":"#/definitions/SessionAffinityConfig"},"type":{"type":"string","enum":["ClusterIP","LoadBalancer","NodePort"]}},"additionalProperties":false,"allOf":[{"$comment":"must have a 'name' for each of several ports","if":{"properties":{"ports":{"type":"array","minItems":2}}},"then":{"properties":{"ports":{"type":"array","items":{"type":"object","required":["name"],"properties":{"name":{}}}}}}},{"$comment":"must be of type LoadBalancer or NodePort to have 'allocateLoadBalancerNodePorts', 'externalTrafficPolicy', 'healthCheckNodePort', 'loadBalancerClass', 'loadBalancerSourceRanges' or a 'nodePort'","if":{"required":["type"],"properties":{"type":{"type":"string","enum":["LoadBalancer","NodePort"]}}},"then":{},"else":{"not":{"anyOf":[{"required":["allocateLoadBalancerNodePorts"],"properties":{"allocateLoadBalancerNodePorts":{}}},{"required":["externalTrafficPolicy"],"properties":{"externalTrafficPolicy":{}}},{"required":["healthCheckNodePort"],"properties":{"healthCheckNodePort":{}}},{"required":["loadBalancerClass"],"properties":{"loadBalancerClass":{}}},{"required":["loadBalancerSourceRanges"],"properties":{"loadBalancerSourceRanges":{}}}]},"properties":{"ports":{"type":"array","items":{"type":"object","not":{"required":["nodePort"],"properties":{"nodePort":{}}}}}}}},{"$comment":"must have the sessionAffinity ClientIP beside 'sessionAffinityConfig'","if":{"required":["sessionAffinityConfig"],"properties":{"sessionAffinityConfig":{}}},"then":{"required":["sessionAffinity"],"properties":{"sessionAffinity":{"type":"string","enum":["ClientIP"]}}}}]};
const func2 = Object.prototype.hasOwnProperty;
const pattern29 = new RegExp("^(?:None|(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?)))$", "u");

function validate363(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern29.test(data)){
validate363.errors = [{}];
return false;
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

const pattern16 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?))$", "u");

function validate366(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern16.test(data)){
validate366.errors = [{}];
return false;
}
}
else {
validate366.errors = [{}];
return false;
}
}
validate366.errors = vErrors;
return errors === 0;
}


function validate368(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate368.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 32767 || isNaN(data)){
validate368.errors = [{}];
return false;
}
else {
if(data < 30000 || isNaN(data)){
validate368.errors = [{}];
return false;
}
}
}
}
validate368.errors = vErrors;
return errors === 0;
}

const pattern31 = new RegExp("^(?:(?:(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])\\.){3}(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])/(?:3[0-2]|[12]?[0-9])|(?:(?:[0-9A-Fa-f]{1,4}:){7}[0-9A-Fa-f]{1,4}|(?!:*[0-9A-Fa-f]{1,4}(?::+[0-9A-Fa-f]{1,4}){7})(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?::(?:[0-9A-Fa-f]{1,4}(?::[0-9A-Fa-f]{1,4})*)?)/(?:12[0-8]|1[01][0-9]|[1-9]?[0-9]))$", "u");

function validate371(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern31.test(data)){
validate371.errors = [{}];
return false;
}
}
else {
validate371.errors = [{}];
return false;
}
}
validate371.errors = vErrors;
return errors === 0;
}


function validate376(data, {}={}){
let vErrors = null;
let errors = 0;
if(!(((typeof data == "number") && (!(data % 1) && !isNaN(data))) && (isFinite(data)))){
validate376.errors = [{}];
return false;
}
if(errors === 0){
if((typeof data == "number") && (isFinite(data))){
if(data > 65535 || isNaN(data)){
validate376.errors = [{}];
return false;
}
else {
if(data < 1 || isNaN(data)){
validate376.errors = [{}];
return false;
}
}
}
}
validate376.errors = vErrors;
return errors === 0;
}


function validate378(data, {}={}){
let vErrors = null;
let errors = 0;
if(typeof data !== "string"){
validate378.errors = [{}];
return false;
}
if(!(((data === "TCP") || (data === "UDP")) || (data === "SCTP"))){
validate378.errors = [{}];
return false;
}
validate378.errors = vErrors;
return errors === 0;
}

const pattern15 = new RegExp("^(?=.{0,15}$)(?=.*[a-z])(?!.*--)[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$", "u");

function validate381(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(typeof data === "string"){
if(!pattern15.test(data)){
validate381.errors = [{}];
return false;
}
}
else {
validate381.errors = [{}];
return false;
}
}
validate381.errors = vErrors;
return errors === 0;
}


function validate380(data, {}={}){
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
if(!(validate381(data, {}))){
vErrors = vErrors === null ? validate381.errors : vErrors.concat(validate381.errors);
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
validate380.errors = vErrors;
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
validate380.errors = vErrors;
return errors === 0;
}


function validate373(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing0;
if((data.port === undefined) && (missing0 = "port")){
validate373.errors = [{}];
return false;
}
else {
const _errs1 = errors;
for(const key0 in data){
if(!((((((key0 === "appProtocol") || (key0 === "name")) || (key0 === "nodePort")) || (key0 === "port")) || (key0 === "protocol")) || (key0 === "targetPort"))){
validate373.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.appProtocol !== undefined){
const _errs2 = errors;
if(typeof data.appProtocol !== "string"){
validate373.errors = [{}];
return false;
}
var valid0 = _errs2 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.name !== undefined){
const _errs4 = errors;
if(!(validate360(data.name, {}))){
vErrors = vErrors === null ? validate360.errors : vErrors.concat(validate360.errors);
errors = vErrors.length;
}
var valid0 = _errs4 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.nodePort !== undefined){
const _errs5 = errors;
if(!(validate368(data.nodePort, {}))){
vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors);
errors = vErrors.length;
}
var valid0 = _errs5 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.port !== undefined){
const _errs6 = errors;
if(!(validate376(data.port, {}))){
vErrors = vErrors === null ? validate376.errors : vErrors.concat(validate376.errors);
errors = vErrors.length;
}
var valid0 = _errs6 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.protocol !== undefined){
const _errs7 = errors;
if(!(validate378(data.protocol, {}))){
vErrors = vErrors === null ? validate378.errors : vErrors.concat(validate378.errors);
errors = vErrors.length;
}
var valid0 = _errs7 === errors;
}
else {
var valid0 = true;
}
if(valid0){
if(data.targetPort !== undefined){
const _errs8 = errors;
if(!(validate380(data.targetPort, {}))){
vErrors = vErrors === null ? validate380.errors : vErrors.concat(validate380.errors);
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


function validate387(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "timeoutSeconds")){
validate387.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.timeoutSeconds !== undefined){
let data0 = data.timeoutSeconds;
const _errs2 = errors;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
validate387.errors = [{}];
return false;
}
if(errors === _errs2){
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 86400 || isNaN(data0)){
validate387.errors = [{}];
return false;
}
else {
if(data0 < 1 || isNaN(data0)){
validate387.errors = [{}];
return false;
}
}
}
}
}
}
}
else {
validate387.errors = [{}];
return false;
}
}
validate387.errors = vErrors;
return errors === 0;
}


function validate386(data, {}={}){
let vErrors = null;
let errors = 0;
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
const _errs1 = errors;
for(const key0 in data){
if(!(key0 === "clientIP")){
validate386.errors = [{}];
return false;
break;
}
}
if(_errs1 === errors){
if(data.clientIP !== undefined){
if(!(validate387(data.clientIP, {}))){
vErrors = vErrors === null ? validate387.errors : vErrors.concat(validate387.errors);
errors = vErrors.length;
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


function validate362(data, {}={}){
let vErrors = null;
let errors = 0;
const _errs1 = errors;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ports !== undefined){
let data0 = data.ports;
const _errs5 = errors;
if(errors === _errs5){
if(Array.isArray(data0)){
if(data0.length < 2){
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
else {
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
if(data.ports !== undefined){
let data1 = data.ports;
const _errs8 = errors;
if(errors === _errs8){
if(Array.isArray(data1)){
var valid4 = true;
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const _errs10 = errors;
if(errors === _errs10){
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
let missing0;
if((data2.name === undefined) && (missing0 = "name")){
validate362.errors = [{}];
return false;
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid4 = _errs10 === errors;
if(!valid4){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
}
}
var _valid0 = _errs7 === errors;
valid1 = _valid0;
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
var valid0 = _errs1 === errors;
if(valid0){
const _errs12 = errors;
const _errs14 = errors;
let valid5 = true;
const _errs15 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing1;
if((data.type === undefined) && (missing1 = "type")){
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
if(data.type !== undefined){
let data3 = data.type;
if(typeof data3 !== "string"){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!((data3 === "LoadBalancer") || (data3 === "NodePort"))){
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
}
}
var _valid1 = _errs15 === errors;
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
if(!_valid1){
const _errs18 = errors;
const _errs19 = errors;
const _errs20 = errors;
const _errs21 = errors;
let valid8 = false;
const _errs22 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing2;
if((data.allocateLoadBalancerNodePorts === undefined) && (missing2 = "allocateLoadBalancerNodePorts")){
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
var _valid2 = _errs22 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs23 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing3;
if((data.externalTrafficPolicy === undefined) && (missing3 = "externalTrafficPolicy")){
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
var _valid2 = _errs23 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs24 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing4;
if((data.healthCheckNodePort === undefined) && (missing4 = "healthCheckNodePort")){
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
var _valid2 = _errs24 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs25 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing5;
if((data.loadBalancerClass === undefined) && (missing5 = "loadBalancerClass")){
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
var _valid2 = _errs25 === errors;
valid8 = valid8 || _valid2;
if(!valid8){
const _errs26 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing6;
if((data.loadBalancerSourceRanges === undefined) && (missing6 = "loadBalancerSourceRanges")){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
var _valid2 = _errs26 === errors;
valid8 = valid8 || _valid2;
}
}
}
}
if(!valid8){
const err11 = {};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
var valid7 = _errs20 === errors;
if(valid7){
validate362.errors = [{}];
return false;
}
else {
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
}
if(errors === _errs18){
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ports !== undefined){
let data4 = data.ports;
const _errs27 = errors;
if(errors === _errs27){
if(Array.isArray(data4)){
var valid10 = true;
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
let data5 = data4[i1];
const _errs29 = errors;
if(!(data5 && typeof data5 == "object" && !Array.isArray(data5))){
validate362.errors = [{}];
return false;
}
const _errs31 = errors;
const _errs32 = errors;
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
let missing7;
if((data5.nodePort === undefined) && (missing7 = "nodePort")){
const err12 = {};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
var valid11 = _errs32 === errors;
if(valid11){
validate362.errors = [{}];
return false;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
var valid10 = _errs29 === errors;
if(!valid10){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
}
}
}
var _valid1 = _errs18 === errors;
valid5 = _valid1;
}
if(!valid5){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
validate362.errors = vErrors;
return false;
}
var valid0 = _errs12 === errors;
if(valid0){
const _errs33 = errors;
const _errs35 = errors;
let valid12 = true;
const _errs36 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing8;
if((data.sessionAffinityConfig === undefined) && (missing8 = "sessionAffinityConfig")){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
var _valid3 = _errs36 === errors;
errors = _errs35;
if(vErrors !== null){
if(_errs35){
vErrors.length = _errs35;
}
else {
vErrors = null;
}
}
if(_valid3){
const _errs37 = errors;
if(data && typeof data == "object" && !Array.isArray(data)){
let missing9;
if((data.sessionAffinity === undefined) && (missing9 = "sessionAffinity")){
validate362.errors = [{}];
return false;
}
else {
if(data.sessionAffinity !== undefined){
let data6 = data.sessionAffinity;
if(typeof data6 !== "string"){
validate362.errors = [{}];
return false;
}
if(!(data6 === "ClientIP")){
validate362.errors = [{}];
return false;
}
}
}
}
var _valid3 = _errs37 === errors;
valid12 = _valid3;
}
if(!valid12){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
validate362.errors = vErrors;
return false;
}
var valid0 = _errs33 === errors;
}
}
if(errors === 0){
if(data && typeof data == "object" && !Array.isArray(data)){
let missing10;
if((data.ports === undefined) && (missing10 = "ports")){
validate362.errors = [{}];
return false;
}
else {
const _errs40 = errors;
for(const key0 in data){
if(!(func2.call(schema120.properties, key0))){
validate362.errors = [{}];
return false;
break;
}
}
if(_errs40 === errors){
if(data.allocateLoadBalancerNodePorts !== undefined){
const _errs41 = errors;
if(typeof data.allocateLoadBalancerNodePorts !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid14 = _errs41 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.clusterIP !== undefined){
const _errs43 = errors;
if(!(validate363(data.clusterIP, {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid14 = _errs43 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.clusterIPs !== undefined){
let data9 = data.clusterIPs;
const _errs44 = errors;
if(errors === _errs44){
if(Array.isArray(data9)){
var valid15 = true;
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
const _errs46 = errors;
if(!(validate363(data9[i2], {}))){
vErrors = vErrors === null ? validate363.errors : vErrors.concat(validate363.errors);
errors = vErrors.length;
}
var valid15 = _errs46 === errors;
if(!valid15){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid14 = _errs44 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.externalIPs !== undefined){
let data11 = data.externalIPs;
const _errs47 = errors;
if(errors === _errs47){
if(Array.isArray(data11)){
var valid16 = true;
const len3 = data11.length;
for(let i3=0; i3<len3; i3++){
const _errs49 = errors;
if(!(validate366(data11[i3], {}))){
vErrors = vErrors === null ? validate366.errors : vErrors.concat(validate366.errors);
errors = vErrors.length;
}
var valid16 = _errs49 === errors;
if(!valid16){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid14 = _errs47 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.externalTrafficPolicy !== undefined){
let data13 = data.externalTrafficPolicy;
const _errs50 = errors;
if(typeof data13 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data13 === "Cluster") || (data13 === "Local"))){
validate362.errors = [{}];
return false;
}
var valid14 = _errs50 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.healthCheckNodePort !== undefined){
const _errs52 = errors;
if(!(validate368(data.healthCheckNodePort, {}))){
vErrors = vErrors === null ? validate368.errors : vErrors.concat(validate368.errors);
errors = vErrors.length;
}
var valid14 = _errs52 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.internalTrafficPolicy !== undefined){
let data15 = data.internalTrafficPolicy;
const _errs53 = errors;
if(typeof data15 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data15 === "Cluster") || (data15 === "Local"))){
validate362.errors = [{}];
return false;
}
var valid14 = _errs53 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.ipFamilies !== undefined){
let data16 = data.ipFamilies;
const _errs55 = errors;
if(errors === _errs55){
if(Array.isArray(data16)){
var valid17 = true;
const len4 = data16.length;
for(let i4=0; i4<len4; i4++){
let data17 = data16[i4];
const _errs57 = errors;
if(typeof data17 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data17 === "IPv4") || (data17 === "IPv6"))){
validate362.errors = [{}];
return false;
}
var valid17 = _errs57 === errors;
if(!valid17){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid14 = _errs55 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.ipFamilyPolicy !== undefined){
let data18 = data.ipFamilyPolicy;
const _errs59 = errors;
if(typeof data18 !== "string"){
validate362.errors = [{}];
return false;
}
if(!(((data18 === "PreferDualStack") || (data18 === "RequireDualStack")) || (data18 === "SingleStack"))){
validate362.errors = [{}];
return false;
}
var valid14 = _errs59 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.loadBalancerClass !== undefined){
const _errs61 = errors;
if(!(validate346(data.loadBalancerClass, {}))){
vErrors = vErrors === null ? validate346.errors : vErrors.concat(validate346.errors);
errors = vErrors.length;
}
var valid14 = _errs61 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.loadBalancerSourceRanges !== undefined){
let data20 = data.loadBalancerSourceRanges;
const _errs62 = errors;
if(errors === _errs62){
if(Array.isArray(data20)){
var valid18 = true;
const len5 = data20.length;
for(let i5=0; i5<len5; i5++){
const _errs64 = errors;
if(!(validate371(data20[i5], {}))){
vErrors = vErrors === null ? validate371.errors : vErrors.concat(validate371.errors);
errors = vErrors.length;
}
var valid18 = _errs64 === errors;
if(!valid18){
break;
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid14 = _errs62 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.ports !== undefined){
let data22 = data.ports;
const _errs65 = errors;
if(errors === _errs65){
if(Array.isArray(data22)){
if(data22.length < 1){
validate362.errors = [{}];
return false;
}
else {
var valid19 = true;
const len6 = data22.length;
for(let i6=0; i6<len6; i6++){
const _errs67 = errors;
if(!(validate373(data22[i6], {}))){
vErrors = vErrors === null ? validate373.errors : vErrors.concat(validate373.errors);
errors = vErrors.length;
}
var valid19 = _errs67 === errors;
if(!valid19){
break;
}
}
}
}
else {
validate362.errors = [{}];
return false;
}
}
var valid14 = _errs65 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.publishNotReadyAddresses !== undefined){
const _errs68 = errors;
if(typeof data.publishNotReadyAddresses !== "boolean"){
validate362.errors = [{}];
return false;
}
var valid14 = _errs68 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.selector !== undefined){
const _errs70 = errors;
if(!(validate353(data.selector, {}))){
vErrors = vErrors === null ? validate353.errors : vErrors.concat(validate353.errors);
errors = vErrors.length;
}
var valid14 = _errs70 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.sessionAffinity !== undefined){
let data26 = data.sessionAffinity;
const _errs71 = errors;
if(typeof data26 !== "string"){
validate362.errors = [{}];
return false;
}
if(!((data26 === "ClientIP") || (data26 === "None"))){
validate362.errors = [{}];
return false;
}
var valid14 = _errs71 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.sessionAffinityConfig !== undefined){
const _errs73 = errors;
if(!(validate386(data.sessionAffinityConfig, {}))){
vErrors = vErrors === null ? validate386.errors : vErrors.concat(validate386.errors);
errors = vErrors.length;
}
var valid14 = _errs73 === errors;
}
else {
var valid14 = true;
}
if(valid14){
if(data.type !== undefined){
let data28 = data.type;
const _errs74 = errors;
if(typeof data28 !== "string"){
validate362.errors = [{}];
return false;
}
if(!(((data28 === "ClusterIP") || (data28 === "LoadBalancer")) || (data28 === "NodePort"))){
validate362.errors = [{}];
return false;
}
var valid14 = _errs74 === errors;
}
else {
var valid14 = true;
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
validate362.errors = [{}];
return false;
}
}
validate362.errors = vErrors;
return errors === 0;
}


function validate344(data, {}={}){
/*# sourceURL="v1-service.json" */;
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
if("v1" !== data0){
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
if("Service" !== data1){
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
